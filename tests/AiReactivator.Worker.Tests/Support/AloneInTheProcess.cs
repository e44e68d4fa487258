namespace AiReactivator.Worker.Tests.Support;

/// <summary>Tests that read figures of the whole process (allocated bytes): nothing else may run beside them.</summary>
[CollectionDefinition(nameof(AloneInTheProcess), DisableParallelization = true)]
public static class AloneInTheProcess;
