using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;

namespace AiReactivator.AppHost.Hosting;

/// <summary>The ports of this start. A taken one is told before anything runs: a project would only say that its address is in use.</summary>
internal sealed record HostPorts(int Web, int Worker, int Dashboard)
{
    private static readonly (string Name, int Usual)[] Known = [("Web", 5080), ("Worker", 5090), ("Dashboard", 15080)];

    public static bool TryTake(IConfiguration configuration, [NotNullWhen(true)] out HostPorts? ports, [NotNullWhen(false)] out string? problem)
    {
        (ports, problem) = (null, null);
        var numbers = new int[Known.Length];
        for (var i = 0; i < Known.Length; i++)
        {
            var (name, usual) = Known[i];
            var setting = $"Ports:{name}";
            numbers[i] = configuration.GetValue(setting, usual);
            if (numbers[i] is < 1 or > IPEndPoint.MaxPort || !IsFree(numbers[i]))
            {
                problem = $"Port {numbers[i]} is taken or not a port: name another with --{setting}=<port>.";
                return false;
            }
        }

        ports = new HostPorts(numbers[0], numbers[1], numbers[2]);
        return true;
    }

    /// <summary>Some port that is free now.</summary>
    public static int Any()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
