using System.Globalization;
using Birdik.Law.Acts;
using Birdik.Methods.Powers;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Birdik.Powers.Bodies;
using Birdik.Powers.Functions;
using Birdik.Powers.Roles;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Demo;

/// <summary>Saves the synthetic functions and a whole division of all functions, with what is planted in it.</summary>
internal sealed class SaveDivision(BirdikDbContext db, MatrixWriter matrix, FunctionSearch search)
{
    /// <summary>Who controls what no sphere of the demonstration names.</summary>
    private const string Other = "personnel";

    private const int ArticlesOfAct = 20;
    private const string OwnAct = "/akn/kg/act/2021-10-20/123";
    private const string DelegatedAct = "/akn/kg/act/2013-07-09/127";

    public async Task<Result<Done>> HandleAsync(ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        var bodies = await db.Set<Body>().ToDictionaryAsync(body => body.Code, ct);
        var real = await db.Set<Function>().Where(function => function.To == null).ToListAsync(ct);
        var known = (await db.Set<FunctionRole>().ToListAsync(ct)).ToLookup(role => role.FunctionId, role => role.Kind);
        var number = await matrix.NextAsync(ct);
        var roles = new List<FunctionRole>();
        foreach (var function in real)
        {
            roles.AddRange(Roles(function, DemoFunctions.Controllers.GetValueOrDefault(function.Sphere.ToString(), Other), known[function.Id].ToHashSet(), bodies, number));
        }

        var made = DemoFunctions.Make().ToList();
        var acts = await db.Set<Act>().Where(act => act.IsSynthetic).OrderBy(act => act.Key).ToListAsync(ct);
        foreach (var ((function, controls), place) in made.Select((one, place) => (one, place)))
        {
            db.Add(function);
            db.Add(Basis(function, acts.Find(act => act.SphereList.Contains(function.Sphere)), place));
            roles.AddRange(Roles(function, controls, new HashSet<FunctionRoleKind>(), bodies, number));
            await search.PutAsync(function, ct);
        }

        await matrix.ApplyAsync(new MatrixDifference(roles, [], []), "", change, ct);
        change.Record(
            "powers.demo-division-made", new SourceRef(FunctionRef.Kind, "register"),
            ("functions", made.Count), ("roles", roles.Count));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    /// <summary>Every second own function is given by an article of a made-up act of its sphere, the others by the acts on all powers.</summary>
    private static FunctionBasis Basis(Function function, Act? act, int place) => act is not null && function.Kind == FunctionKind.Own && place % 2 == 0
        ? new() { FunctionId = function.Id, ActUri = act.Uri, Provision = string.Create(CultureInfo.InvariantCulture, $"{1 + (place % ArticlesOfAct)}") }
        : new() { FunctionId = function.Id, ActUri = function.Kind == FunctionKind.Delegated ? DelegatedAct : OwnAct, Provision = "" };

    private static IEnumerable<FunctionRole> Roles(
        Function function, string controls, IReadOnlySet<FunctionRoleKind> known, Dictionary<string, Body> bodies, int edition) =>
        DemoRoles.Of(function, controls, known).Select(role => new FunctionRole
        {
            FunctionId = function.Id,
            BodyId = bodies[role.Body].Id,
            Kind = role.Kind,
            Place = bodies[role.Body].Place,
            IsSynthetic = true,
            AddedIn = edition,
        });
}
