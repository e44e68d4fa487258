using AiReactivator.Contract;

namespace AiReactivator.Worker.Runs;

/// <summary>Is told of each change of a run, outside the run's lock and on the thread that made it: be quick.</summary>
internal interface IRunObserver
{
    void OnChanged(Run run, RunSnapshot before, RunSnapshot after);
}
