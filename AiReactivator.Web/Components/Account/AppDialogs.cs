using AiReactivator.Web.Components.Check;
using AiReactivator.Web.Components.Shared;
using AiReactivator.Web.Resources;
using Microsoft.Extensions.Localization;
using Radzen;

namespace AiReactivator.Web.Components.Account;

/// <summary>What opens over a page: nothing may replace the document that holds the contacts.</summary>
public sealed class AppDialogs(DialogService dialogs, IStringLocalizer<SharedText> texts)
{
    public Task AccountAsync() => OpenAsync<AccountDialog>("MyAccount");

    public Task JournalAsync() => OpenAsync<JournalDialog>("Journal");

    public Task FileCheckAsync() => OpenAsync<CheckDialog>("FileCheck", "box wide");

    /// <summary>Which column of the file is which field of ours.</summary>
    public Task ColumnsAsync() => OpenAsync<ColumnsDialog>("Columns", "box wide");

    /// <summary>«Как считается» of a widget, at the side: the widget stays in sight.</summary>
    public Task HowAsync(string title, string how, string method, string? columns) =>
        OpenAsync<HowPanel>(title, "box side", new()
        {
            [nameof(HowPanel.Title)] = title,
            [nameof(HowPanel.How)] = how,
            [nameof(HowPanel.Method)] = method,
            [nameof(HowPanel.Columns)] = columns,
        });

    private Task OpenAsync<T>(string title, string css = "box")
        where T : Microsoft.AspNetCore.Components.ComponentBase =>
        OpenAsync<T>(texts[title], css, null);

    private Task OpenAsync<T>(string title, string css, Dictionary<string, object?>? parameters)
        where T : Microsoft.AspNetCore.Components.ComponentBase =>
        dialogs.OpenAsync<T>(title, parameters, new DialogOptions
        {
            ShowTitle = false,
            CloseDialogOnEsc = true,
            CloseDialogOnOverlayClick = true,
            CssClass = css,
            Width = "min(860px, calc(100vw - 32px))",
            AriaLabel = title,
        });
}
