using AiReactivator.AppHost.Hosting;

namespace AiReactivator.AppHost.Tests.Hosting;

public sealed class ConsoleLogTests
{
    [Fact]
    public void Line_carries_the_name_of_its_resource()
    {
        using var output = new StringWriter();
        new ConsoleLog(output, colours: false).Write("web", "hello");
        Assert.Equal($"web    | hello{Environment.NewLine}", output.ToString());
    }

    [Fact]
    public void Resources_have_colours_of_their_own()
    {
        using var output = new StringWriter();
        var log = new ConsoleLog(output, colours: true);
        log.Write("web", "a");
        log.Write("worker", "b");
        log.Write("web", "c");

        var colours = output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(line => line[..5]).ToArray();
        Assert.Equal(colours[0], colours[2]);
        Assert.NotEqual(colours[0], colours[1]);
    }
}
