using AiReactivator.Analytics.Exports;
using AiReactivator.Analytics.Intake.Raw;

namespace AiReactivator.Worker.Cli;

/// <summary>Contacts of a local file, for the final CSV: the one place outside the browser that sees them.</summary>
internal sealed class LocalContactText(LocalContacts contacts) : IContactText
{
    public string Name(int number) => contacts.Names[number];

    public string Phone(int number) => contacts.Phones[number];

    public string Email(int number) => contacts.Emails[number];
}
