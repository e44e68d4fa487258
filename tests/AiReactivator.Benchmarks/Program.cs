using System.Globalization;
using AiReactivator.Benchmarks;
using BenchmarkDotNet.Running;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["speed"]:
        await Speed.PrintAsync();
        return;
    case ["stages"]:
        await Speed.PrintStagesAsync();
        return;
    case ["strings", var csv]:
        Yardstick.Print(csv);
        return;
    case ["slope"]:
        Speed.PrintSlope();
        return;
    case ["once", var rows]:
        Speed.PrintOnce(int.Parse(rows, CultureInfo.InvariantCulture));
        return;
}

if (args is ["stream", var streamed])
{
    OneRun.Print(int.Parse(streamed, CultureInfo.InvariantCulture));
    return;
}

if (args is ["reading"])
{
    Reading.Print();
    return;
}

if (args is ["local", var path])
{
    OneRun.PrintLocal(path);
    return;
}

if (args is ["parts", var file])
{
    Parts.Print(file);
    return;
}

if (args is ["glue"])
{
    Parts.PrintGluing();
    return;
}

if (args is ["court", var size])
{
    OneCourt.Print(int.Parse(size, CultureInfo.InvariantCulture));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(NormalizeBenchmark).Assembly).Run(args);
