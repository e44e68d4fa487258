using AiReactivator.Worker;
using AiReactivator.Worker.Cli;

return args is ["analyze", .. var rest]
    ? await AnalyzeCommand.RunAsync(rest)
    : await WorkerServer.RunAsync(args);
