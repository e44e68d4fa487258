namespace AiReactivator.Analytics.Tests.Intake.Raw;

/// <summary>A quote that is not closed refuses its own line, and no row behind it disappears.</summary>
public sealed class UnclosedQuoteTests
{
    [Theory]
    [InlineData("Анна;89161234501;;\"Чай;10;5;01.03.2022", "Иван;89161234502;;Чай;20;5;01.03.2022", "Пётр;89161234503;;Чай;30;5;01.03.2022")]
    [InlineData("Анна;89161234501;;\"Чай;10;5;01.03.2022", "Иван;89161234502;;\"Чай \"\"Сорт\"\"\";20;5;01.03.2022", "Пётр;89161234503;;Чай;30;5;01.03.2022")]
    [InlineData("\"\0Анна;89161234501;;Чай;10;5;01.03.2022", "Иван;89161234502;;Чай;20;5;01.03.2022", "\"Пётр\";89161234503;;\"Чай\nчёрный\";30;5;01.03.2022")]
    public void Rows_behind_it_are_read_and_its_own_is_refused_by_line(params string[] rows)
    {
        var intake = LocalFile.Normalize(rows).Base.Intake;

        Assert.Equal((3, 2, 50m), (intake.RowsTotal, intake.RowsAccepted, intake.TotalAmount));
        Assert.Equal([(2, "E_FIELD_COUNT")], intake.RowErrors.Select(error => (error.Line, error.Code)));
    }

    [Fact]
    public void Nothing_is_lost_behind_it_in_a_file_of_many_buffers()
    {
        var rows = Enumerable.Range(0, 50_000).Select(i => $"Имя {i};8916{i:0000000};;{(i % 9_999 == 0 ? "\"" : "")}Чай;1;5;01.03.2022");

        var intake = LocalFile.Normalize(rows).Base.Intake;

        Assert.Equal(50_000, intake.RowsTotal);
        Assert.Equal([2, 10_001, 20_000, 29_999, 39_998, 49_997], intake.RowErrors.Select(error => error.Line));
        Assert.Equal(49_994m, intake.TotalAmount);
    }
}
