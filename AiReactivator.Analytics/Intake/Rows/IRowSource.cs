namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>Data rows with numbers in place of contacts, one after the other; made by the tab or by the raw reader.</summary>
internal interface IRowSource
{
    /// <summary>Whether the file has the column.</summary>
    bool Has(Field field);

    /// <summary>Goes to the next row; false at the end.</summary>
    bool Read();

    /// <summary>Calls for rows to be read until there are none left. While one call reads what is there, until <see cref="Read"/> says no, the
    /// source may make the next rows ready on another thread.</summary>
    void Feed(Action rows);

    /// <summary>Physical line of the user's file where the row starts.</summary>
    int Line { get; }

    /// <summary>Null, or the code of a row that carries nothing else.</summary>
    string? Fault { get; }

    /// <summary>The cell to blame for <see cref="Fault"/>, where it is one cell.</summary>
    Field? FaultField { get; }

    /// <summary>The name of the row.</summary>
    NameCell Name { get; }

    /// <summary>The phone of the row.</summary>
    PhoneCell Phone { get; }

    /// <summary>The e-mail of the row.</summary>
    EmailCell Email { get; }

    /// <summary>Any other cell as UTF-8, as written; empty where the column is absent. Valid until the next row.</summary>
    ReadOnlySpan<byte> Cell(Field field);

    /// <summary>Share of the input read so far, 0…1, or null where the length is unknown.</summary>
    double? Share { get; }
}
