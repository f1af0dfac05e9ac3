using Birdik.Law.Acts;
using Birdik.Methods.Powers;
using Birdik.Platform.Localization;
using Birdik.Platform.Time;
using Birdik.Powers.Functions;
using Birdik.Powers.Roles;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Powers.Areas.Powers.Pages;

/// <summary>The tree of functions by sphere, as it is today.</summary>
public sealed class IndexModel(ReadPowers read, Words words, TimeProvider clock) : PageModel
{
    public IReadOnlyList<SphereBranch> Spheres { get; private set; } = [];

    public string Lede { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        var powers = await read.OnAsync(clock.Today(), ct);
        Spheres = [.. Enum.GetValues<Sphere>().Select(sphere =>
            new SphereBranch(sphere, [.. powers.Functions.Where(function => function.Sphere == sphere)]))];
        Lede = SphereBranch.Tell(powers.Functions, words);
    }
}

/// <summary>A sphere and its functions in the order of codes: a part follows that of which it is a part.</summary>
public sealed record SphereBranch(Sphere Sphere, IReadOnlyList<Function> Functions)
{
    public string Note(Words words) => Functions.Count == 0 ? words["Powers.Tree.Nothing"] : Tell(Functions, words);

    /// <summary>How many, and of which kind: «18 функция: 14 өздүк, 4 өткөрүлүп берилген».</summary>
    public static string Tell(IReadOnlyList<Function> functions, Words words)
    {
        var kinds = Enum.GetValues<FunctionKind>()
            .Select(kind => (Kind: kind, Count: functions.Count(function => function.Kind == kind)))
            .Where(one => one.Count > 0)
            .Select(one => words[$"Powers.Count.{one.Kind}", ("count", one.Count)]);
        return words.Count("Powers.Count", functions.Count, ("kinds", string.Join(", ", kinds)));
    }
}
