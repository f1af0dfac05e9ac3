using Birdik.Methods.Planning.Proof;
using Birdik.Planning.Cycle;
using Birdik.Planning.Needs;
using Birdik.Planning.Proof;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Programmes;

/// <summary>Sends a document on its agreement route; from then on only the route changes it.</summary>
public sealed record SendDocument(Id<PlanningDocument> Document);

public sealed class SendDocumentHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(SendDocument command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<PlanningDocument>().SingleOrDefaultAsync(row => row.Id == command.Document, ct) is not { } document)
        {
            return DocumentRules.Unknown;
        }

        if (document.State != DocumentState.Draft)
        {
            return Problem.Conflict("planning.step-not-open");
        }

        if (!await db.Set<Measure>().AnyAsync(row => row.DocumentId == document.Id, ct))
        {
            return Problem.Conflict("planning.document-empty");
        }

        document.Send();
        change.Record("planning.document-sent", PlanningRefs.To(document.Id), ("title", document.Title));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}

/// <summary>Takes the next step of the route: agreed, or returned with a reason.</summary>
public sealed record MarkAgreement(Id<PlanningDocument> Document, bool IsAgreed, string Note);

public sealed class MarkAgreementHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(MarkAgreement command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<PlanningDocument>().SingleOrDefaultAsync(row => row.Id == command.Document, ct) is not { } document)
        {
            return DocumentRules.Unknown;
        }

        var marks = await db.Set<AgreementMark>().Where(row => row.DocumentId == document.Id).ToListAsync(ct);
        if (document.State != DocumentState.Agreeing || AgreementRoute.Next(document, marks) is not { } step)
        {
            return Problem.Conflict("planning.step-not-open");
        }

        if (command.Note.Length > AgreementMark.MaxNote || (!command.IsAgreed && command.Note.Trim().Length == 0))
        {
            return Problem.Invalid("planning.reason-missing", "Note", ("most", AgreementMark.MaxNote));
        }

        db.Add(new AgreementMark
        {
            DocumentId = document.Id, Serial = marks.Count + 1, Step = step.Code, On = Bishkek.DayOf(change.At), IsAgreed = command.IsAgreed, By = change.Actor.Name, Note = command.Note.Trim(),
        });
        if (!command.IsAgreed)
        {
            document.Return();
        }

        change.Record(
            command.IsAgreed ? "planning.step-agreed" : "planning.step-returned", PlanningRefs.To(document.Id), ("step", step.Name), ("note", command.Note));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}

/// <summary>
/// Locks a document as approved by an act, once its whole route agreed. The root over the evidence of its measures is fixed; needs its
/// measures answer are in a programme from now on; the version it amends is replaced. Council calls this when it has adopted a programme.
/// </summary>
public sealed record ApproveDocument(Id<PlanningDocument> Document, string Act, DateOnly On);

public sealed class ApproveDocumentHandler(BirdikDbContext db, ReadFunding fundings, DocumentSearch search)
{
    public async Task<Result<Done>> HandleAsync(ApproveDocument command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<PlanningDocument>().SingleOrDefaultAsync(row => row.Id == command.Document, ct) is not { } document)
        {
            return DocumentRules.Unknown;
        }

        var marks = await db.Set<AgreementMark>().Where(row => row.DocumentId == document.Id).ToListAsync(ct);
        if (document.State != DocumentState.Agreeing || AgreementRoute.Next(document, marks) is not null)
        {
            return Problem.Conflict("planning.step-not-open");
        }

        if (command.Act.Trim().Length is 0 or > PlanningDocument.MaxAct)
        {
            return Problem.Invalid("planning.act-missing", "Act", ("most", PlanningDocument.MaxAct));
        }

        if (command.On > Bishkek.DayOf(change.At))
        {
            return Problem.Invalid("planning.day-ahead", "On");
        }

        var links = await MeasureProof.LinksAsync(db, fundings, document.Id, ct);
        var root = links.Count == 0 ? "" : Convert.ToHexStringLower(MerkleTree.Root([.. links.Select(link => link.Leaf())]));
        document.Approve(command.Act.Trim(), command.On, root);
        db.AddRange(links.Select((link, place) => new ProofRecord
        {
            DocumentId = document.Id, Place = place, Measure = link.Measure, Step = link.Step, Title = link.Title, Day = link.Day, Sha256 = link.Sha256,
        }));
        if (document.PreviousId is { } previous)
        {
            (await db.Set<PlanningDocument>().SingleAsync(row => row.Id == previous, ct)).Replace();
        }

        var needs = await db.Set<NeedMeasure>()
            .Join(db.Set<Measure>().Where(row => row.DocumentId == document.Id), link => link.MeasureId, measure => measure.Id, (link, _) => link.NeedId)
            .Join(db.Set<Need>(), id => id, need => need.Id, (_, need) => need).Distinct().ToListAsync(ct);
        needs.ForEach(need => need.Plan());
        await search.PutAsync(document, ct);
        change.Record(
            "planning.document-approved", PlanningRefs.To(document.Id), ("title", document.Title), ("act", document.Act), ("root", root), ("needs", needs.Count));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}

/// <summary>Opens a new version of an approved document, with its reason; everything is carried over and may be changed.</summary>
public sealed record AmendDocument(Id<PlanningDocument> Document, string Reason);

public sealed class AmendDocumentHandler(BirdikDbContext db)
{
    public async Task<Result<Id<PlanningDocument>>> HandleAsync(AmendDocument command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<PlanningDocument>().SingleOrDefaultAsync(row => row.Id == command.Document, ct) is not { } old)
        {
            return DocumentRules.Unknown;
        }

        if (old.State != DocumentState.Approved || await db.Set<PlanningDocument>().AnyAsync(row => row.PreviousId == old.Id, ct))
        {
            return Problem.Conflict("planning.amend-impossible");
        }

        if (command.Reason.Trim().Length is 0 or > PlanningDocument.MaxReason)
        {
            return Problem.Invalid("planning.reason-missing", "Reason", ("most", PlanningDocument.MaxReason));
        }

        var document = new PlanningDocument
        {
            Kind = old.Kind,
            Title = old.Title,
            FromYear = old.FromYear,
            ToYear = old.ToYear,
            Edition = old.Edition + 1,
            PreviousId = old.Id,
            Reason = command.Reason.Trim(),
        };
        db.Add(document);
        await CopyAsync(old.Id, document.Id, ct);
        change.InBulk = true;
        change.Record("planning.document-amended", PlanningRefs.To(document.Id), ("title", document.Title), ("edition", document.Edition), ("reason", document.Reason));
        await db.SaveChangesAsync(ct);
        return document.Id;
    }

    private async Task CopyAsync(Id<PlanningDocument> from, Id<PlanningDocument> to, CancellationToken ct)
    {
        foreach (var section in await db.Set<DocumentSection>().Where(row => row.DocumentId == from).ToListAsync(ct))
        {
            db.Add(new DocumentSection { DocumentId = to, Kind = section.Kind, TextKy = section.TextKy, TextRu = section.TextRu });
        }

        var goals = new Dictionary<Id<Goal>, Id<Goal>>();
        foreach (var goal in (await db.Set<Goal>().Where(row => row.DocumentId == from).ToListAsync(ct)).OrderBy(row => row.Number.Length).ThenBy(row => row.Number, StringComparer.Ordinal))
        {
            var copy = new Goal { DocumentId = to, ParentId = goal.ParentId is { } parent ? goals[parent] : null, Number = goal.Number, Title = goal.Title };
            goals[goal.Id] = copy.Id;
            db.Add(copy);
        }

        var measures = await db.Set<Measure>().Where(row => row.DocumentId == from).ToListAsync(ct);
        var ids = measures.ToDictionary(row => row.Id, _ => Id<Measure>.New());
        foreach (var measure in measures)
        {
            db.Add(new Measure
            {
                Id = ids[measure.Id],
                DocumentId = to,
                GoalId = measure.GoalId is { } goal ? goals[goal] : null,
                Number = measure.Number,
                Title = measure.Title,
                VillageId = measure.VillageId,
                Place = measure.Place,
                From = measure.From,
                To = measure.To,
                Cost = measure.Cost,
                Executor = measure.Executor,
                State = measure.State,
                Progress = measure.Progress,
                Spent = measure.Spent,
                ResultText = measure.ResultText,
                ResultOn = measure.ResultOn,
                Reason = measure.Reason,
            });
        }

        var inside = db.Set<Measure>().Where(row => row.DocumentId == from).Select(row => row.Id);
        db.AddRange((await db.Set<MeasureMoney>().Where(row => inside.Contains(row.MeasureId)).ToListAsync(ct))
            .Select(row => new MeasureMoney { MeasureId = ids[row.MeasureId], Year = row.Year, Source = row.Source, Som = row.Som }));
        db.AddRange((await db.Set<NeedMeasure>().Where(row => inside.Contains(row.MeasureId)).ToListAsync(ct))
            .Select(row => new NeedMeasure { NeedId = row.NeedId, MeasureId = ids[row.MeasureId], Percent = row.Percent }));
        db.AddRange((await db.Set<HigherLink>().Where(row => inside.Contains(row.MeasureId)).ToListAsync(ct)).Select(row => new HigherLink
        {
            MeasureId = ids[row.MeasureId], HigherTenantId = row.HigherTenantId, HigherGoalId = row.HigherGoalId, HigherTitle = row.HigherTitle, Percent = row.Percent,
        }));
        db.AddRange((await db.Set<MeasureEvidence>().Where(row => inside.Contains(row.MeasureId)).ToListAsync(ct)).Select(row => new MeasureEvidence
        {
            MeasureId = ids[row.MeasureId], Step = row.Step, Title = row.Title, On = row.On, Sha256 = row.Sha256, FileId = row.FileId,
        }));
        db.AddRange((await db.Set<Indicator>().Where(row => row.DocumentId == from).ToListAsync(ct)).Select(row => new Indicator
        {
            DocumentId = to,
            MeasureId = row.MeasureId is { } measure ? ids[measure] : null,
            Name = row.Name,
            Unit = row.Unit,
            Baseline = row.Baseline,
            BaselineYear = row.BaselineYear,
            Target = row.Target,
            TargetYear = row.TargetYear,
            Source = row.Source,
        }));
    }
}
