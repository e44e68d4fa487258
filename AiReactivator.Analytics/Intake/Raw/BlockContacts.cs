using AiReactivator.Analytics.Intake.Contacts;
using AiReactivator.Analytics.Intake.Rows;

namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>Gives the contacts of a block their numbers. First all cells are read, then all are looked up: the look-ups, which wait for memory,
/// then wait side by side.</summary>
internal sealed class BlockContacts(ColumnMap map, ContactNumbers contacts)
{
    private readonly int[][] names = [.. map.Names.Select(source => source.Select(map.SlotOf).ToArray())];
    private readonly int[] phones = [.. map[Field.Phone].Select(map.SlotOf)];
    private readonly int[] emails = [.. map[Field.Email].Select(map.SlotOf)];
    private readonly LowerCells lower = new();
    private long[] usual = [];
    private byte[] joined = new byte[256];

    public void NamesAndPhones(RowBlock block)
    {
        for (var row = 0; row < block.Count; row++)
        {
            block.Names[row] = block.Fault(row) is null ? Name(block, row) : NameCell.None;
        }

        if (phones.Length == 0)
        {
            block.Phones.AsSpan(0, block.Count).Fill(PhoneCell.None);
            return;
        }

        if (usual.Length < block.Count)
        {
            usual = new long[block.Count];
        }

        for (var row = 0; row < block.Count; row++)
        {
            UsualPhone.TryRead(block.Cell(row, phones[0]), out usual[row]);
        }

        for (var row = 0; row < block.Count; row++)
        {
            block.Phones[row] = usual[row] > 0 ? contacts.UsualPhone(usual[row]) : block.Fault(row) is null ? Phone(block, row) : PhoneCell.None;
        }
    }

    public void Emails(RowBlock block)
    {
        if (emails.Length == 0)
        {
            block.Emails.AsSpan(0, block.Count).Fill(EmailCell.None);
            return;
        }

        lower.Clear();
        for (var row = 0; row < block.Count; row++)
        {
            lower.Add(block.Cell(row, emails[0]));
        }

        for (var row = 0; row < block.Count; row++)
        {
            block.Emails[row] = contacts.TryUsualEmail(lower[row], lower.Hash(row), out var email) ? email
                : block.Fault(row) is null ? Email(block, row) : EmailCell.None;
        }
    }

    /// <summary>The first source that is not blank.</summary>
    private NameCell Name(RowBlock block, int row)
    {
        foreach (var source in names)
        {
            if (contacts.Name(source.Length == 1 ? block.Cell(row, source[0]) : Join(block, row, source)) is { Number: >= 0 } name)
            {
                return name;
            }
        }

        return NameCell.None;
    }

    /// <summary>The first good one, else the first fault.</summary>
    private PhoneCell Phone(RowBlock block, int row)
    {
        var fault = PhoneCell.None;
        foreach (var slot in phones)
        {
            var phone = contacts.Phone(block.Cell(row, slot));
            if (phone.Number >= 0)
            {
                return phone;
            }

            fault = fault.Fault == ContactFault.None ? phone : fault;
        }

        return fault;
    }

    /// <summary>The first good one, else the first fault.</summary>
    private EmailCell Email(RowBlock block, int row)
    {
        var fault = EmailCell.None;
        foreach (var slot in emails)
        {
            var email = contacts.Email(block.Cell(row, slot));
            if (email.Number >= 0)
            {
                return email;
            }

            fault = fault.Fault == ContactFault.None ? email : fault;
        }

        return fault;
    }

    /// <summary>The cells of a name in pieces, blank ones left out.</summary>
    private ReadOnlySpan<byte> Join(RowBlock block, int row, int[] slots)
    {
        var length = 0;
        foreach (var slot in slots)
        {
            var cell = block.Cell(row, slot).Trim((byte)' ');
            if (BlankCell.Is(cell))
            {
                continue;
            }

            if (length + cell.Length + 1 > joined.Length)
            {
                Array.Resize(ref joined, (length + cell.Length + 1) * 2);
            }

            if (length > 0)
            {
                joined[length++] = (byte)' ';
            }

            cell.CopyTo(joined.AsSpan(length));
            length += cell.Length;
        }

        return joined.AsSpan(0, length);
    }
}
