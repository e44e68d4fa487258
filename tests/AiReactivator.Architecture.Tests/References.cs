using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AiReactivator.Architecture.Tests;

/// <summary>What an assembly refers to, read from its metadata: nothing that is used is missing there.</summary>
internal sealed class References : IDisposable
{
    private readonly PEReader _file;
    private readonly MetadataReader _reader;

    public References(string assembly)
    {
        _file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll")));
        _reader = _file.GetMetadataReader();
    }

    public IEnumerable<string> Assemblies => _reader.AssemblyReferences.Select(handle => _reader.GetString(_reader.GetAssemblyReference(handle).Name));

    /// <summary>Full names of types, with the assembly they come from; a nested type counts as its outer one.</summary>
    public IEnumerable<(string Assembly, string Type)> Types =>
        from handle in _reader.TypeReferences
        let type = _reader.GetTypeReference(handle)
        where type.ResolutionScope.Kind == HandleKind.AssemblyReference
        let assembly = _reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope)
        select (_reader.GetString(assembly.Name), $"{_reader.GetString(type.Namespace)}.{_reader.GetString(type.Name)}");

    public void Dispose() => _file.Dispose();
}
