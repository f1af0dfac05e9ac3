using System.CommandLine;
using System.Reflection;
using Birdik.Platform.Commands;
using Birdik.Platform.Permissions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Modules;

/// <summary>
/// Everything one module adds, said in one class: services, model, endpoints, permissions, menu, commands, demo story.
/// What is registered as a service is found by its interface: thread links (<see cref="Threads.IThreadSource"/>), Today tiles
/// (<see cref="Today.ITodaySource"/>), reference data (<see cref="IReferenceData"/>), the demo story (<see cref="IDemoStory"/>).
/// </summary>
public interface IModule
{
    /// <summary>The module's name in table, permission and problem codes: <c>territory</c>.</summary>
    string Name { get; }

    /// <summary>Where its texts, mappings and pages are.</summary>
    Assembly Assembly => GetType().Assembly;

    IEnumerable<Permission> Permissions => [];

    IEnumerable<MenuItem> Menu => [];

    void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    /// <summary>
    /// The settings the module reads, as <c>Section:Key</c>; <c>*</c> stands for any one part (an item of a list, a name the operator gives).
    /// A setting that no module names stops the start.
    /// </summary>
    IEnumerable<string> Settings => [];

    /// <summary>Adds entities to the one model; by default every mapping class of the assembly.</summary>
    void AddModel(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(Assembly);

    void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
    }

    /// <summary>The commands it adds to <c>birdik</c>.</summary>
    IEnumerable<Command> Commands(CommandHost host) => [];
}
