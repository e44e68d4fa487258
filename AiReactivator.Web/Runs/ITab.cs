using AiReactivator.Analytics.Dashboards;

namespace AiReactivator.Web.Runs;

/// <summary>The script of the tab (docs/contract.md, 4). No call carries a contact in either direction.</summary>
internal interface ITab : IAsyncDisposable
{
    event Action<FileSummary?>? FileRead;

    /// <summary>Share of the file read, 0…1.</summary>
    event Action<double>? Reading;

    /// <summary>Share of the upload sent, 0…1.</summary>
    event Action<double>? Uploading;

    /// <summary>Clients that match the search box; null where the box is empty.</summary>
    event Action<IReadOnlyList<int>?>? SearchChanged;

    event Action? LeaseLost;

    /// <summary>The user changed the columns; <see cref="FileRead"/> follows.</summary>
    event Action<MappingState>? MappingChanged;

    /// <returns>What the document holds; null where the script is not there.</returns>
    Task<TabState?> AttachAsync();

    Task UseSampleAsync(string url);

    Task<StartAnswer> StartAsync(StartSettings settings);

    Task<StartAnswer> ResendAsync(StartSettings settings);

    Task CancelUploadAsync();

    /// <summary>Reads the same file again; the choice of columns stays.</summary>
    Task ReadAgainAsync(ReadFormat format);

    Task<ExportAnswer> SaveExportAsync(Guid run, string name, ClientQuery query);

    /// <summary>Forgets the choice of columns that is kept for this header, and reads the file again without it.</summary>
    Task ForgetColumnsAsync();

    /// <summary>Saves the user's own rows with line, reason and mend: those left out, or the repaired ones as well.</summary>
    Task<ExportAnswer> SaveRemarksAsync(Guid run, bool rejectedOnly);

    /// <summary>Leaving asks only where there is a result to lose.</summary>
    Task MarkResultAsync(Guid run, bool ready);

    /// <returns>False where there is no such contact, or the browser forbids the clipboard.</returns>
    Task<bool> CopyContactAsync(string kind, int? name, int? phone, int? email);

    /// <summary>Wipes the run; the file and its contacts stay.</summary>
    Task ForgetRunAsync();

    /// <summary>Wipes run, file and contacts.</summary>
    Task ForgetAsync();

    /// <summary>The screen changed: where the focus was lost with it, it goes to the heading.</summary>
    Task FocusHeadingAsync();

    /// <summary>The columns of the file were opened: they come into sight.</summary>
    Task ShowColumnsAsync();

    Task SetThemeAsync(TabTheme theme);
}
