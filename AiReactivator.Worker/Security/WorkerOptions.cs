using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace AiReactivator.Worker.Security;

internal sealed class WorkerOptions
{
    public const string Section = "Worker";

    /// <summary>Only who knows it may call: AppHost makes it at each start and tells Web and Worker alone.</summary>
    [Required(ErrorMessage = "The Worker needs a key that Web knows as well: set Worker:Key (as an environment variable: Worker__Key). AppHost does so by itself.")]
    [MinLength(16, ErrorMessage = "Worker:Key must be at least 16 characters long.")]
    public string Key { get; init; } = "";
}

[OptionsValidator]
internal sealed partial class WorkerOptionsValidator : IValidateOptions<WorkerOptions>;
