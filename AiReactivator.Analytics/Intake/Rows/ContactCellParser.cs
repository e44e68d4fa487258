namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>Reads the contact cells of the depersonalised stream: <c>n17p</c>, <c>p17m</c>, <c>e12t</c>, <c>f</c>.</summary>
internal static class ContactCellParser
{
    // As many always fit into a number, and no file has so many contacts.
    private const int MostDigits = 9;

    public static NameCell Name(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
        {
            return NameCell.None;
        }

        var number = Number(cell, (byte)'n', out var mark);
        return mark switch
        {
            (byte)'p' => new NameCell(number, false),
            (byte)'c' => new NameCell(number, true),
            _ => throw Broken("name"),
        };
    }

    public static PhoneCell Phone(ReadOnlySpan<byte> cell)
    {
        if (cell.Length < 2)
        {
            return cell.IsEmpty ? PhoneCell.None : PhoneCell.None with { Fault = Fault(cell[0], "phone") };
        }

        var number = Number(cell, (byte)'p', out var mark);
        return mark switch
        {
            (byte)'m' => new PhoneCell(number, PhoneClass.Mobile, ContactFault.None),
            (byte)'l' => new PhoneCell(number, PhoneClass.Landline, ContactFault.None),
            (byte)'o' => new PhoneCell(number, PhoneClass.Other, ContactFault.None),
            _ => throw Broken("phone"),
        };
    }

    public static EmailCell Email(ReadOnlySpan<byte> cell)
    {
        if (cell.Length < 2)
        {
            return cell.IsEmpty ? EmailCell.None : EmailCell.None with { Fault = Fault(cell[0], "email") };
        }

        var number = Number(cell, (byte)'e', out var mark);
        return mark switch
        {
            0 => new EmailCell(number, false, ContactFault.None),
            (byte)'t' => new EmailCell(number, true, ContactFault.None),
            _ => throw Broken("email"),
        };
    }

    /// <summary>A letter, digits, and at most one letter more, told in <paramref name="mark"/>.</summary>
    private static int Number(ReadOnlySpan<byte> cell, byte letter, out byte mark)
    {
        var (number, at) = (0, 1);
        while (at < cell.Length && at <= MostDigits && (uint)(cell[at] - '0') <= 9)
        {
            number = (number * 10) + (cell[at++] - '0');
        }

        if (cell[0] != letter || at == 1 || cell.Length > at + 1)
        {
            throw Broken("contact");
        }

        mark = cell.Length > at ? cell[at] : (byte)0;
        return number;
    }

    private static ContactFault Fault(byte letter, string column) => letter switch
    {
        (byte)'f' => ContactFault.Filler,
        (byte)'d' => ContactFault.Damaged,
        (byte)'i' => ContactFault.Invalid,
        _ => throw Broken(column),
    };

    // Only our own script writes this stream: a cell it cannot have written is no row error but a broken upload.
    private static InvalidDataException Broken(string column) => new($"The stream has a cell in '{column}' that the contract does not allow.");
}
