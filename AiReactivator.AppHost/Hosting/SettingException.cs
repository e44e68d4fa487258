namespace AiReactivator.AppHost.Hosting;

/// <summary>A setting that must be mended by hand; its message is for the person who starts the host.</summary>
internal sealed class SettingException(string message) : Exception(message);
