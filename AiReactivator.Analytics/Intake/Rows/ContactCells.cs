
namespace AiReactivator.Analytics.Intake.Rows;

/// <summary>Why a contact is there but cannot be a key.</summary>
internal enum ContactFault : byte
{
    /// <summary>There is none, or it is good.</summary>
    None,

    /// <summary>A filler: 12345678900, test@test.</summary>
    Filler,

    /// <summary>Digits lost in Excel: 7,93E+10.</summary>
    Damaged,

    /// <summary>Not a phone, not an e-mail.</summary>
    Invalid,
}

/// <summary>A name: its number (−1 without one), and whether it is a company.</summary>
internal readonly record struct NameCell(int Number, bool IsCompany)
{
    /// <summary>No name.</summary>
    public static NameCell None => new(-1, false);
}

/// <summary>A phone: its number (−1 without one), its class or what is wrong with it.</summary>
internal readonly record struct PhoneCell(int Number, PhoneClass Class, ContactFault Fault)
{
    /// <summary>No phone.</summary>
    public static PhoneCell None => new(-1, PhoneClass.Other, ContactFault.None);
}

/// <summary>An e-mail: its number (−1 without one), whether it lacks a top-level domain, or what is wrong with it.</summary>
internal readonly record struct EmailCell(int Number, bool WithoutTopLevel, ContactFault Fault)
{
    /// <summary>No e-mail.</summary>
    public static EmailCell None => new(-1, false, ContactFault.None);
}
