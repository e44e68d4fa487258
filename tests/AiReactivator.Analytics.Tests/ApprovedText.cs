namespace AiReactivator.Analytics.Tests;

/// <summary>Compares a long text with a file of the repository. Where they differ, the new text is left beside it as .received.txt, to be read and taken over.</summary>
internal static class ApprovedText
{
    public static void Check(string file, string text)
    {
        var approved = File.Exists(file) ? File.ReadAllText(file) : "";
        if (approved != text)
        {
            File.WriteAllText(Path.ChangeExtension(file, "received.txt"), text);
        }

        Assert.Equal(approved, text);
    }
}
