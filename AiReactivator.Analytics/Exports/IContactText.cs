namespace AiReactivator.Analytics.Exports;

/// <summary>Contacts behind their numbers. Only a user's own machine has them: the command line, never a server.</summary>
public interface IContactText
{
    /// <summary>A name as the file wrote it.</summary>
    string Name(int number);

    /// <summary>A phone in international form.</summary>
    string Phone(int number);

    /// <summary>An e-mail.</summary>
    string Email(int number);
}
