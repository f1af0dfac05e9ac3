using Birdik.Methods.Powers;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Birdik.Powers.Bodies;
using Birdik.Powers.Reference;
using Birdik.Powers.Roles;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Functions;

/// <inheritdoc cref="ShippedFunctions"/>
internal sealed class EnterShippedFunctions(BirdikDbContext db, MatrixWriter matrix, FunctionSearch search)
{
    private const string Table = "functions.csv";

    public async Task<Result<Done>> HandleAsync(ChangeContext change, CancellationToken ct)
    {
        var known = await db.Set<Function>().Select(function => function.Code).ToHashSetAsync(ct);
        var added = ReferenceTable.Read(Table).Where(row => !known.Contains(row["code"])).ToList();
        var bodies = await BodiesAsync(ct);
        if (added.Count == 0 && !db.ChangeTracker.HasChanges())
        {
            return new Done();
        }

        change.InBulk = true;
        var number = await matrix.NextAsync(ct);
        var roles = new List<FunctionRole>();
        foreach (var row in added)
        {
            var function = MakeFunction(row);
            db.Add(function);
            db.AddRange(Bases(row, function));
            roles.AddRange(RolesOf(row, function, bodies, number));
            await search.PutAsync(function, ct);
        }

        if (roles.Count > 0)
        {
            await matrix.ApplyAsync(new MatrixDifference(roles, [], []), "", change, ct);
        }

        change.Record("powers.functions-shipped", new SourceRef(FunctionRef.Kind, "register"), ("count", added.Count));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private async Task<Dictionary<string, Body>> BodiesAsync(CancellationToken ct)
    {
        var known = await db.Set<Body>().ToDictionaryAsync(body => body.Code, ct);
        foreach (var (row, order) in ReferenceTable.Read("bodies.csv").Select((row, place) => (row, place)))
        {
            if (!known.ContainsKey(row["code"]))
            {
                var body = new Body
                {
                    Code = row["code"],
                    Name = row.Text("name"),
                    Level = row.Choice<BodyLevel>("level"),
                    Place = row.Choice<FunctionPlace>("place"),
                    Order = order,
                };
                known.Add(body.Code, body);
                db.Add(body);
            }
        }

        return known;
    }

    private static Function MakeFunction(ReferenceRow row)
    {
        var function = new Function
        {
            Code = row["code"],
            Sphere = FunctionRules.SphereOf(row["code"]) ?? throw new InvalidDataException($"{row["code"]} is no code of a function."),
            Kind = row.Choice<FunctionKind>("kind"),
            Name = row.Text("name"),
            Place = row.Choice<FunctionPlace>("place"),
            Frequency = row.Choice<FunctionFrequency>("frequency"),
            Post = row.Choice<FunctionPost>("post"),
            Driver = row.Choice<VolumeDriver>("driver"),
            Condition = row.Text("condition"),
            IsVerified = row["mark"] == "confirmed",
        };
        function.Rekey();
        return function;
    }

    private static IEnumerable<FunctionBasis> Bases(ReferenceRow row, Function function) => row["act"].Length == 0
        ? []
        : row["provision"].Split(';').Select(provision =>
            new FunctionBasis { FunctionId = function.Id, ActUri = row["act"], Provision = provision });

    private static IEnumerable<FunctionRole> RolesOf(
        ReferenceRow row, Function function, Dictionary<string, Body> bodies, int edition) =>
        new[] { FunctionRoleKind.Decides, FunctionRoleKind.Does, FunctionRoleKind.Pays, FunctionRoleKind.Controls }.SelectMany(kind =>
            row.Words(kind.ToString().ToLowerInvariant()).Select(body => new FunctionRole
            {
                FunctionId = function.Id,
                BodyId = bodies[body].Id,
                Kind = kind,
                Place = bodies[body].Place,
                AddedIn = edition,
            }));
}
