using Birdik.Methods.Powers;
using Birdik.Platform.Results;
using Birdik.Powers.Bodies;
using Birdik.Powers.Functions;
using Birdik.Powers.Roles;

namespace Birdik.Powers.Matrix;

/// <summary>What taking a table back would change, or why it cannot be taken.</summary>
public sealed record MatrixPlan(MatrixDifference Difference, IReadOnlyList<Problem> Problems)
{
    /// <param name="lines">The whole matrix that is to stand: what is not among the lines goes.</param>
    /// <param name="standing">The roles that stand now.</param>
    /// <param name="functions">By code, those that have not ended.</param>
    /// <param name="bodies">By code.</param>
    /// <param name="on">The first day of the new matrix; a new line without a day begins on it.</param>
    /// <param name="edition">The number of the edition to be made.</param>
    public static MatrixPlan Make(
        IReadOnlyList<MatrixLine> lines,
        IReadOnlyList<FunctionRole> standing,
        IReadOnlyDictionary<string, Function> functions,
        IReadOnlyDictionary<string, Body> bodies,
        DateOnly on,
        int edition)
    {
        var problems = new List<Problem>();
        var left = standing.ToDictionary(role => (role.FunctionId, role.BodyId, role.Kind, role.Place, role.From));
        var seen = new HashSet<(string, string, FunctionRoleKind, FunctionPlace, DateOnly?)>();
        var added = new List<FunctionRole>();
        var changed = new List<(FunctionRole, DateOnly?, string)>();
        foreach (var line in lines)
        {
            var function = functions.GetValueOrDefault(line.Code);
            var body = bodies.GetValueOrDefault(line.Body);
            if (function is null)
            {
                problems.Add(FunctionRules.Unknown(line.Code) with { Line = line.Line });
            }

            if (body is null)
            {
                problems.Add(Problem.Invalid("powers.body-unknown", null, ("value", line.Body)) with { Line = line.Line });
            }

            foreach (var kind in line.Roles)
            {
                if (!seen.Add((line.Code, line.Body, kind, line.Place, line.From)))
                {
                    problems.Add(Problem.Conflict("powers.matrix-row-repeated", null, ("code", line.Code), ("body", line.Body)) with { Line = line.Line });
                }
                else if (function is not null && body is not null)
                {
                    Take(line, function, body, kind);
                }
            }
        }

        return new MatrixPlan(new MatrixDifference(added, [.. left.Values.Select(role => (role, on))], changed), problems);

        void Take(MatrixLine line, Function function, Body body, FunctionRoleKind kind)
        {
            if (left.Remove((function.Id, body.Id, kind, line.Place, line.From), out var role))
            {
                if (role.To != line.To || role.Act != line.Act)
                {
                    changed.Add((role, line.To, line.Act));
                }

                return;
            }

            added.Add(new FunctionRole
            {
                FunctionId = function.Id,
                BodyId = body.Id,
                Kind = kind,
                Place = line.Place,
                From = line.From ?? on,
                To = line.To,
                Act = line.Act,
                AddedIn = edition,
            });
        }
    }
}
