using AiReactivator.Benchmarks;
using BenchmarkDotNet.Running;

if (args is ["once", var rows])
{
    OneRun.Print(int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture));
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
    OneCourt.Print(int.Parse(size, System.Globalization.CultureInfo.InvariantCulture));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(NormalizeBenchmark).Assembly).Run(args);
