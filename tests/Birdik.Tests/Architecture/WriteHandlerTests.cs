using System.Reflection;
using Birdik.App;
using Birdik.Platform.Persistence;
using Birdik.Platform.Writing;

namespace Birdik.Tests.Architecture;

/// <summary>Whoever saves takes a change: who, when, why.</summary>
public sealed class WriteHandlerTests
{
    [Fact]
    public void EveryHandler_TakesAChangeOrOnlyReads()
    {
        // Act
        var without = Handlers()
            .Where(handler => handler.GetMethods().Any(method => method.Name == "HandleAsync"
                && !method.GetParameters().Any(parameter => IsChange(parameter.ParameterType))))
            .Where(handler => handler.GetConstructors().Any(constructor => constructor.GetParameters()
                .Any(parameter => parameter.ParameterType == typeof(BirdikDbContext))))
            .Where(handler => SourceOf(handler).Contains("SaveChanges", StringComparison.Ordinal))
            .Select(handler => handler.FullName);

        // Assert
        Assert.Empty(without);
    }

    /// <summary>A change, or commands each with the change it is to be.</summary>
    private static bool IsChange(Type type) => type == typeof(ChangeContext)
        || (type is { IsGenericType: true, GenericTypeArguments: [{ IsGenericType: true } one] } && one.GetGenericTypeDefinition() == typeof(Asked<>));

    private static IEnumerable<Type> Handlers() => BirdikModules.Catalog.Assemblies
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.Name.EndsWith("Handler", StringComparison.Ordinal));

    private static string SourceOf(MemberInfo handler) => string.Concat(Repository.Files("*.cs")
        .Select(File.ReadAllText)
        .Where(source => source.Contains($"class {handler.Name}", StringComparison.Ordinal)));
}
