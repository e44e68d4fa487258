using AiReactivator.Web.Components.Run;
using AiReactivator.Web.Resources;
using Microsoft.Extensions.Localization;
using Radzen;

namespace AiReactivator.Web.Components.Account;

/// <summary>What opens over a page: nothing may replace the document that holds the contacts.</summary>
public sealed class AppDialogs(DialogService dialogs, IStringLocalizer<SharedText> texts)
{
    public Task AccountAsync() => OpenAsync<AccountDialog>("MyAccount");

    public Task JournalAsync() => OpenAsync<JournalDialog>("Journal");

    public Task FileCheckAsync() => OpenAsync<FileCheckDialog>("FileCheck");

    private Task OpenAsync<T>(string title)
        where T : Microsoft.AspNetCore.Components.ComponentBase =>
        dialogs.OpenAsync<T>(texts[title], null, new DialogOptions
        {
            ShowTitle = false,
            CloseDialogOnEsc = true,
            CloseDialogOnOverlayClick = true,
            CssClass = "box",
            Width = "min(860px, calc(100vw - 32px))",
            AriaLabel = texts[title],
        });
}
