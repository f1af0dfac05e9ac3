using System.CommandLine;
using Birdik.Letters.Commands;
using Birdik.Platform.Commands;
using Birdik.Platform.Modules;
using Birdik.Platform.Norms;
using Birdik.Platform.Permissions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Letters;

/// <summary>Letters in and out, their numbers, terms and work; citizens' appeals; mail and signed containers.</summary>
public sealed class LettersModule : IModule
{
    public string Name => "letters";

    public IEnumerable<Permission> Permissions =>
    [
        new(LettersPermissions.View, Role.Head, Role.Secretary, Role.Specialist, Role.CouncilChair, Role.CouncilSecretary,
            Role.Planner, Role.LegalAnalyst, Role.Administrator),
        new(LettersPermissions.Register, Role.Secretary, Role.CouncilSecretary, Role.Planner, Role.Administrator),
        new(LettersPermissions.Resolve, Role.Head, Role.CouncilChair),
        new(LettersPermissions.Draft, Role.Head, Role.Secretary, Role.Specialist, Role.CouncilChair, Role.CouncilSecretary, Role.Planner),
        new(LettersPermissions.Sign, Role.Head, Role.CouncilChair),
        new(LettersPermissions.Confidential, Role.Head, Role.Secretary, Role.CouncilChair, Role.CouncilSecretary),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddNorms(LettersNorms.All);

    public IEnumerable<Command> Commands(CommandHost host) => [LettersCommand.Make(host)];
}
