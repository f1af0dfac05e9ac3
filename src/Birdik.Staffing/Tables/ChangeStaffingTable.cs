using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Birdik.Staffing.Need;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Staffing.Tables;

/// <summary>Begins a new version: a copy of the last one, at the base rate of today.</summary>
public sealed record DraftStaffingTable(DateOnly From);

public sealed class DraftStaffingTableHandler(BirdikDbContext db, ReadCountry country)
{
    public async Task<Result<Id<StaffingTable>>> HandleAsync(DraftStaffingTable command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<StaffingTable>().AnyAsync(table => table.State != StaffingTableState.Approved, ct))
        {
            return Problem.Conflict("staffing.draft-open");
        }

        var last = await db.Set<StaffingTable>().OrderByDescending(table => table.Number).FirstOrDefaultAsync(ct);
        if (last is not null && command.From <= last.From)
        {
            return Problem.Invalid("staffing.table-earlier", "From", ("day", last.From));
        }

        var table = new StaffingTable
        {
            Number = (last?.Number ?? 0) + 1,
            From = command.From,
            State = StaffingTableState.Draft,
            BaseRate = (await country.NowAsync(ct)).Rules.BaseRate,
        };
        db.Add(table);
        if (last is not null)
        {
            var lines = await db.Set<StaffingLine>().Where(line => line.TableId == last.Id).OrderBy(line => line.Place).ToListAsync(ct);
            db.AddRange(lines.Select(line => new StaffingLine
            {
                TableId = table.Id,
                PostId = line.PostId,
                Place = line.Place,
                Units = line.Units,
                Coefficient = line.Coefficient,
                GuaranteedShare = line.GuaranteedShare,
                IncentiveShare = line.IncentiveShare,
            }));
        }

        change.Record("staffing.table-drafted", StaffingTableRef.To(table.Id), ("number", table.Number), ("from", table.From));
        await db.SaveChangesAsync(ct);
        return table.Id;
    }
}

/// <summary>Puts a post into a draft, or changes its line there; units of 0 take it out.</summary>
/// <param name="Post">A post that stands in the table; null for a new one.</param>
public sealed record SetStaffingLine(
    Id<StaffingTable> Table,
    Id<Post>? Post,
    LocalizedText Name,
    FunctionPost Trade,
    string Structure,
    bool IsService,
    decimal Units,
    decimal Coefficient,
    decimal GuaranteedShare,
    decimal IncentiveShare);

public sealed class SetStaffingLineHandler(BirdikDbContext db)
{
    private const decimal Step = 0.25m;

    public async Task<Result<Done>> HandleAsync(SetStaffingLine command, ChangeContext change, CancellationToken ct)
    {
        var table = await db.Set<StaffingTable>().SingleOrDefaultAsync(one => one.Id == command.Table, ct);
        if (table is null)
        {
            return Problem.NotFound("staffing.table-unknown");
        }

        if (table.State != StaffingTableState.Draft)
        {
            return Problem.Conflict("staffing.table-closed");
        }

        if (Refuse(command).ToList() is { Count: > 0 } problems)
        {
            return Result<Done>.Refused(problems);
        }

        var lines = await db.Set<StaffingLine>().Where(line => line.TableId == table.Id).ToListAsync(ct);
        var post = command.Post is { } id ? await db.Set<Post>().SingleOrDefaultAsync(one => one.Id == id, ct) : null;
        if (command.Post is not null && post is null)
        {
            return Problem.NotFound("staffing.post-unknown");
        }

        var line = post is null ? null : lines.Find(one => one.PostId == post.Id);
        if (command.Units == 0)
        {
            if (line is not null)
            {
                db.Remove(line);
                change.Record("staffing.line-removed", StaffingTableRef.To(table.Id), ("post", post!.Name), ("number", table.Number));
                await db.SaveChangesAsync(ct);
            }

            return new Done();
        }

        post ??= db.Add(new Post
        {
            Name = command.Name,
            Trade = command.Trade,
            Structure = command.Structure,
            IsService = command.IsService,
            From = table.From,
        }).Entity;
        line ??= db.Add(new StaffingLine
        {
            TableId = table.Id,
            PostId = post.Id,
            Place = lines.Select(one => one.Place).DefaultIfEmpty(0).Max() + 1,
            Units = command.Units,
            Coefficient = command.Coefficient,
            GuaranteedShare = command.GuaranteedShare,
            IncentiveShare = command.IncentiveShare,
        }).Entity;
        (line.Units, line.Coefficient) = (command.Units, command.Coefficient);
        (line.GuaranteedShare, line.IncentiveShare) = (command.GuaranteedShare, command.IncentiveShare);
        change.Record(
            "staffing.line-set", StaffingTableRef.To(table.Id),
            ("post", post.Name), ("number", table.Number), ("units", command.Units), ("coefficient", command.Coefficient));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static IEnumerable<Problem> Refuse(SetStaffingLine command)
    {
        if (command.Post is null && (command.Name.Ky.Length is 0 or > Post.MaxName || command.Name.Ru.Length > Post.MaxName))
        {
            yield return Problem.Invalid("staffing.post-name-missing", "Name", ("most", Post.MaxName));
        }

        if (command.Structure.Length > Post.MaxStructure || command.Structure.Any(char.IsControl))
        {
            yield return Problem.Invalid("staffing.structure-wrong", "Structure", ("most", Post.MaxStructure));
        }

        if (command.Units is < 0 or > StaffingLine.MostUnits || command.Units % Step != 0)
        {
            yield return Problem.Invalid("staffing.units-wrong", "Units", ("step", Step));
        }

        if (command.Coefficient is <= 0 or > StaffingLine.MostCoefficient)
        {
            yield return Problem.Invalid("staffing.coefficient-wrong", "Coefficient", ("most", StaffingLine.MostCoefficient));
        }

        if (command.GuaranteedShare is < 0 or > StaffingLine.MostShare || command.IncentiveShare is < 0 or > StaffingLine.MostShare)
        {
            yield return Problem.Invalid("staffing.share-wrong", "IncentiveShare", ("most", StaffingLine.MostShare));
        }
    }
}

/// <summary>Agrees a draft, approves what was agreed by an act, or gives it back to be changed.</summary>
/// <param name="Act">The act by which it is approved.</param>
public sealed record StepStaffingTable(Id<StaffingTable> Table, StaffingTableStep Step, string Act = "");

public enum StaffingTableStep
{
    Agree,
    Approve,
    GiveBack,
}

public sealed class StepStaffingTableHandler(BirdikDbContext db, ReadCountry country)
{
    public async Task<Result<Done>> HandleAsync(StepStaffingTable command, ChangeContext change, CancellationToken ct)
    {
        var table = await db.Set<StaffingTable>().SingleOrDefaultAsync(one => one.Id == command.Table, ct);
        if (table is null)
        {
            return Problem.NotFound("staffing.table-unknown");
        }

        var from = command.Step == StaffingTableStep.Agree ? StaffingTableState.Draft : StaffingTableState.Agreed;
        if (table.State != from)
        {
            return Problem.Conflict("staffing.step-not-open");
        }

        var lines = await db.Set<StaffingLine>().Where(line => line.TableId == table.Id).ToListAsync(ct);
        if (command.Step != StaffingTableStep.GiveBack && Refuse(table, lines, await country.NowAsync(ct)).ToList() is { Count: > 0 } problems)
        {
            return Result<Done>.Refused(problems);
        }

        var today = Platform.Time.Bishkek.DayOf(change.At);
        switch (command.Step)
        {
            case StaffingTableStep.Agree:
                (table.State, table.AgreedOn) = (StaffingTableState.Agreed, today);
                break;
            case StaffingTableStep.GiveBack:
                (table.State, table.AgreedOn) = (StaffingTableState.Draft, null);
                break;
            case StaffingTableStep.Approve when command.Act.Length is 0 or > StaffingTable.MaxAct || command.Act.Any(char.IsControl):
                return Problem.Invalid("staffing.act-missing", "Act", ("most", StaffingTable.MaxAct));
            case StaffingTableStep.Approve:
                (table.State, table.ApprovedOn, table.Act) = (StaffingTableState.Approved, today, command.Act);
                table.ApprovedPosts = lines.Sum(line => line.Units);
                table.ApprovedFund = decimal.Round(lines.Sum(line => line.YearFund(table.BaseRate)), 2);
                break;
        }

        change.Record(
            $"staffing.table-{command.Step.ToString().ToLowerInvariant()}", StaffingTableRef.To(table.Id),
            ("number", table.Number), ("act", table.Act), ("posts", lines.Sum(line => line.Units)));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    /// <summary>What the state sets as limits: number of posts, and the guaranteed part of pay.</summary>
    private static IEnumerable<Problem> Refuse(StaffingTable table, List<StaffingLine> lines, CountryFacts country)
    {
        if (lines.Count == 0)
        {
            yield return Problem.Invalid("staffing.table-empty", null);
        }

        var posts = lines.Sum(line => line.Units);
        if (country.OfTenant(table.TenantId) is { } office && country.NeedOf(office).Ceiling is { } ceiling && posts > ceiling)
        {
            yield return Problem.Invalid("staffing.ceiling-broken", null, ("posts", posts), ("ceiling", ceiling));
        }

        if (lines.Exists(line => !line.KeepsGuaranteed(table.BaseRate, country.Rules.GuaranteedShare)))
        {
            var (part, of) = country.Rules.GuaranteedShare;
            yield return Problem.Invalid("staffing.guaranteed-too-small", null, ("share", $"{part}/{of}"));
        }
    }
}
