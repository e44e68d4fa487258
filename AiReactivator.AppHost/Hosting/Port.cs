using System.Net;
using System.Net.Sockets;

namespace AiReactivator.AppHost.Hosting;

/// <summary>A port, and the setting that moves it.</summary>
internal sealed record Port(int Number, string Setting)
{
    private static readonly IPAddress[] Loopback = [IPAddress.Loopback, IPAddress.IPv6Loopback];

    /// <summary>Why the host cannot listen there, and what mends it; null when it can.</summary>
    public string? Problem()
    {
        var mend = $"--{Setting}=<port> on the command line, or {Setting.Replace(":", "__", StringComparison.Ordinal)}=<port> in the environment.";
        return Number is < 1 or > ushort.MaxValue ? $"{Setting} is no port (1…{ushort.MaxValue}). Choose one: {mend}"
            : Array.Exists(Loopback, IsTakenOn) ? $"Port {Number} is taken by another program. Stop it, or choose another port: {mend}"
            : null;
    }

    private bool IsTakenOn(IPAddress address)
    {
        try
        {
            using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            // As Kestrel binds: a port that only waits for old connections to fade counts as free.
            socket.ExclusiveAddressUse = OperatingSystem.IsWindows();
            if (!OperatingSystem.IsWindows())
            {
                socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            }

            socket.Bind(new IPEndPoint(address, Number));
            socket.Listen();
            return false;
        }
        catch (SocketException problem)
        {
            // A machine without IPv6 has nobody listening there.
            return problem.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied;
        }
    }
}
