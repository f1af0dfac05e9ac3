using System.CommandLine;
using Birdik.Law.Commands;
using Birdik.Platform.Commands;
using Birdik.Platform.Modules;
using Birdik.Platform.Permissions;

namespace Birdik.Law;

/// <summary>The register of legal acts: acts, their texts in time, citations, duties, contradictions, and the draft of one code.</summary>
public sealed class LawModule : IModule
{
    public string Name => "law";

    public IEnumerable<Permission> Permissions =>
    [
        new(LawPermissions.View, Role.All),
        new(LawPermissions.Edit, Role.LegalAnalyst),
    ];

    public IEnumerable<Command> Commands(CommandHost host) => [LawCommand.Make(host)];
}
