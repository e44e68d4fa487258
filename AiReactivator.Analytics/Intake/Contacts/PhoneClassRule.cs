
namespace AiReactivator.Analytics.Intake.Contacts;

/// <summary>Mobile, landline or another country, by the digits. Kazakhstan shares +7 and is told by its codes.</summary>
internal static class PhoneClassRule
{
    /// <param name="digits">International form without plus.</param>
    public static PhoneClass Of(ReadOnlySpan<char> digits)
    {
        if (digits.Length != 11 || digits[0] != '7')
        {
            return PhoneClass.Other;
        }

        if (digits[1] == '9' || digits.StartsWith("770") || digits.StartsWith("777") || digits.StartsWith("7747"))
        {
            return PhoneClass.Mobile;
        }

        return digits[1] is >= '3' and <= '8' ? PhoneClass.Landline : PhoneClass.Other;
    }
}
