using System.IO.Compression;
using System.Text;
using AiReactivator.Analytics.Intake;

namespace AiReactivator.Analytics.Tests.Intake.Raw;

/// <summary>One and the same base in every dress that programs give it.</summary>
public sealed class RawFormatTests
{
    private const string Text = LocalFile.Template + "\nАнна Ёлкина;8 916 123-45-01;a@x.ru;Чай;100,50;30;14.07.2021\nООО Луч;;b@x.ru;Кофе;200;10;01.03.2022\n";

    [Theory]
    [InlineData("utf-8", 65001)]
    [InlineData("utf-16le", 1200)]
    [InlineData("utf-16be", 1201)]
    [InlineData("cp1251", 1251)]
    [InlineData("koi8-r", 20866)]
    [InlineData("cp866", 866)]
    [InlineData("x-mac-cyrillic", 10007)]
    [InlineData("iso-8859-5", 28595)]
    public void Encoding_is_found_without_a_mark(string name, int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        CheckSame(encoding.GetBytes(Text), name);
    }

    [Theory]
    [InlineData("utf-8-bom", 65001)]
    [InlineData("utf-16le", 1200)]
    [InlineData("utf-16be", 1201)]
    public void Encoding_is_found_by_its_mark(string name, int codePage)
    {
        var encoding = Encoding.GetEncoding(codePage);
        CheckSame([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)], name);
    }

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public void Separator_is_found_by_the_words_of_the_header(string separator)
    {
        var intake = CheckSame(Encoding.UTF8.GetBytes(Text.Replace(";", separator, StringComparison.Ordinal)), "utf-8");
        Assert.Equal(separator == "\t" ? "\\t" : separator, intake.Separator);
    }

    [Fact]
    public void A_comma_separates_where_decimal_commas_are_quoted() =>
        Assert.Equal(",", CheckSame(Encoding.UTF8.GetBytes(Text.Replace("100,50", "\"100*50\"", StringComparison.Ordinal).Replace(';', ',').Replace('*', ',')), "utf-8").Separator);

    [Theory]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void Ends_of_lines_are_all_alike(string end) => CheckSame(Encoding.UTF8.GetBytes(Text.Replace("\n", end, StringComparison.Ordinal)), "utf-8");

    [Fact]
    public void A_gzipped_file_is_read() => CheckSame(Gzip(Encoding.UTF8.GetBytes(Text)), "utf-8");

    [Theory]
    [InlineData("Отчёт по продажам\nза 2022 год\n\n", 3, 2)]
    [InlineData("sep=;\r\n", 1, 0)]
    [InlineData("Отчёт;;;;;;\r\nПериод: 2022;;;;;;\r", 2, 2)]
    [InlineData("\"Отчёт\nо продажах; все\"\n", 2, 1)]
    public void Title_rows_above_the_header_are_left_out_and_lines_still_count_from_the_top(string title, int lines, int told)
    {
        var warnings = CheckSame(Encoding.UTF8.GetBytes(title + Text), "utf-8").Warnings;
        Assert.Equal(told, warnings.GetValueOrDefault("W_TITLE_ROWS"));
        CheckSame(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(title + Text), "cp1251");

        var broken = LocalFile.Normalize(title + Text + "Иван;;;Чай;1;1;01.01.2022\n").Base.Intake;
        Assert.Equal(lines + 4, broken.RowErrors.Single().Line);
    }

    [Fact]
    public void A_header_may_have_line_breaks_and_separators_in_quotes() => CheckSame(
        Encoding.UTF8.GetBytes(Text.Replace("Сумма", "\"Сумма,\nруб.\"", StringComparison.Ordinal).Replace("Дата первой покупки", "\"Дата\r\nпервой покупки\"", StringComparison.Ordinal)), "utf-8");

    [Fact]
    public void Lines_are_physical_lines_of_the_file()
    {
        var intake = LocalFile.Normalize(
            LocalFile.Template + "\n\"Ан\nна\";89161234501;;\"Чай\n\nзелёный\";100;30;14.07.2021\n\n;;;;;;\nИван;;;Чай;1;1;01.01.2022\n").Base.Intake;

        Assert.Equal((2, 1, 2), (intake.RowsTotal, intake.RowsAccepted, intake.EmptyRowsIgnored));
        Assert.Equal(8, intake.RowErrors.Single().Line);
    }

    [Fact]
    public void A_line_with_broken_utf8_is_rejected_and_the_rest_goes_on()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Text), .. "Иван;89161234502;;"u8, 0xD0, 0xFF, .. ";1;1;01.01.2022\n"u8];
        var intake = LocalFile.Normalize(bytes).Base.Intake;

        Assert.Equal(("utf-8", 3, 2), (intake.Encoding, intake.RowsTotal, intake.RowsAccepted));
        Assert.Equal((4, "E_ENCODING"), (intake.RowErrors.Single().Line, intake.RowErrors.Single().Code));
    }

    [Theory]
    [InlineData("Ч\0ай", "E_NUL_CHAR")]
    [InlineData("Ч\uFFFDай", "E_ENCODING")]
    [InlineData("\u0007Чай\u001b", null)]
    [InlineData("\u202eЧай\u2066", null)]
    public void Characters_nobody_sees_refuse_their_row_only_where_it_is_damaged(string product, string? code)
    {
        var intake = LocalFile.Normalize(Text + $"Иван;89161234502;;{product};1;1;01.01.2022\n").Base.Intake;

        Assert.Equal(code is null ? [] : [code], intake.RowErrors.Select(error => error.Code));
        Assert.Equal(3, intake.RowsTotal);
    }

    [Fact]
    public void Marks_of_direction_in_contacts_and_headers_change_nothing()
    {
        var local = LocalFile.Normalize(
            LocalFile.Template.Replace("Телефон", "\u202eТелефон\u202c", StringComparison.Ordinal).Replace("Сумма", "Сум\u00adма", StringComparison.Ordinal)
            + "\n\u0001Анна;\u200e8 916 123-45-01\u200f;\u2066a@b.ru\u2069;Чай;1;3;01.02.2024\n");

        Assert.Equal(1, local.Base.Intake.RowsAccepted);
        Assert.Equal(["79161234501"], local.Contacts.Phones);
        Assert.Equal(["a@b.ru"], local.Contacts.Emails);
    }

    [Theory]
    [InlineData("PK\u0003\u0004.......[Content_Types].xml", "E_NOT_CSV_XLSX")]
    [InlineData("PK\u0003\u0004................................", "E_NOT_CSV_XLSX")]
    [InlineData("PK\u0003\u0004......................\u0008\0..base.csv", "E_NOT_CSV_ZIP")]
    [InlineData("<!-- 1C --><html><body><table><tr><td>Имя</td></tr></table>", "E_NOT_CSV_HTML")]
    [InlineData(";;;;;;\r\n;;;;;;\r\n", "E_EMPTY_FILE")]
    [InlineData("\u00a0\n", "E_EMPTY_FILE")]
    [InlineData("<html><body><table><tr><td>Имя</td></tr></table>", "E_NOT_CSV_HTML")]
    [InlineData("%PDF-1.7", "E_NOT_CSV_PDF")]
    [InlineData("", "E_EMPTY_FILE")]
    [InlineData("\uFEFF \r\n\t\n", "E_EMPTY_FILE")]
    [InlineData("Имя;Телефон;Email;Товар;Сумма;Дни;Дата первой покупки\n\n", "E_NO_ROWS")]
    [InlineData("Имя;Телефон;Email;Товар;Сумма;Дни;Дата первой покупки\nИван;;;Чай;1;1;01.01.2022", "E_NO_VALID_ROWS")]
    public void A_file_that_cannot_be_read_is_refused_with_its_reason(string text, string code)
    {
        var intake = LocalFile.Normalize(text).Base.Intake;

        Assert.False(intake.Accepted);
        Assert.Equal(code, intake.FileErrors.Single().Code);
    }

    [Fact]
    public void Notes_in_a_column_without_a_header_are_no_surplus_cells()
    {
        var intake = LocalFile.Normalize(LocalFile.Template + ";;\nАнна;89161234501;;Чай;100;30;14.07.2021;перезвонить;\nИван;89161234502;;Чай;200;30;14.07.2021;;;лишнее\n").Base.Intake;

        Assert.Equal((1, 100m), (intake.RowsAccepted, intake.TotalAmount));
        Assert.Equal((3, "E_FIELD_COUNT"), (intake.RowErrors.Single().Line, intake.RowErrors.Single().Code));
    }

    [Fact]
    public void All_missing_columns_are_named_at_once()
    {
        var error = LocalFile.Normalize("Имя;Город\nАнна;Тверь\n").Base.Intake.FileErrors.Single();

        Assert.Equal("E_MISSING_COLUMN", error.Code);
        Assert.Equal(["Телефон", "Email", "Товар", "Сумма", "Дни", "Дата первой покупки"], error.Columns);
    }

    [Fact]
    public void With_dates_of_purchases_neither_days_nor_first_date_are_needed()
    {
        var (intake, clients) = LocalFile.Normalize("Дата;Сумма;E-mail;Номенклатура\n10.05.2022;100;a@x.ru;Чай\n").Base;

        Assert.True(intake.Accepted);
        Assert.True(clients!.Dated);
    }

    [Fact]
    public void Of_two_headers_for_one_field_the_better_one_is_read()
    {
        var intake = LocalFile.Normalize("Имя;Итого;Сумма;Телефон;Товар;Дата\nАнна;5;7;89161234501;Чай;10.05.2022\n").Base.Intake;

        Assert.Equal(7, intake.TotalAmount);
        Assert.Equal(1, intake.Warnings["W_EXTRA_COLUMNS"]);
    }

    [Fact]
    public void Of_several_contacts_in_a_row_the_first_good_one_is_read()
    {
        var local = LocalFile.Normalize(
            "Имя;Фамилия;Компания;Телефон;Рабочий телефон;Email;Личный email;Товар;Сумма;Дата\n"
            + "Анна;Ёлкина;ООО Луч;89161234501;84951112233;a@b.ru;c@d.ru;Чай;1;10.05.2022\n"
            + " ; ;ООО Луч;7,93E+10;84951112233;no@mail.ru;c@d.ru;Чай;1;10.05.2022\n"
            + ";;;7,93E+10;звонить;no@mail.ru;нет;Чай;1;10.05.2022\n");

        Assert.Equal(["Анна Ёлкина", "ООО Луч"], local.Contacts.Names);
        Assert.Equal(["79161234501", "74951112233"], local.Contacts.Phones);
        Assert.Equal(["a@b.ru", "c@d.ru"], local.Contacts.Emails);
        Assert.Equal((2, "E_NO_CONTACT"), (local.Base.Intake.RowsAccepted, local.Base.Intake.RowErrors.Single().Code));
        Assert.False(local.Base.Intake.Warnings.ContainsKey("W_EXTRA_COLUMNS"));
    }

    [Fact]
    public void Too_many_columns_are_refused() => Assert.Equal(
        "E_TOO_MANY_COLUMNS",
        LocalFile.Normalize(LocalFile.Template + string.Concat(Enumerable.Range(0, 16_384).Select(i => $";x{i}")) + "\n").Base.Intake.FileErrors.Single().Code);

    private static IntakeReport CheckSame(byte[] bytes, string encoding)
    {
        var local = LocalFile.Normalize(bytes);
        var (intake, clients) = local.Base;

        Assert.Equal((true, encoding, 2, 0), (intake.Accepted, intake.Encoding, intake.RowsAccepted, intake.RowsRejected));
        Assert.Equal(300.50m, intake.TotalAmount);
        Assert.Equal(["Анна Ёлкина", "ООО Луч"], clients!.NameNumber.Select(n => local.Contacts.Names[n]));
        Assert.Equal(["Чай", "Кофе"], clients.Products);
        return intake;
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return target.ToArray();
    }
}
