using Birdik.Planning.Needs;
using Birdik.Planning.Programmes;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Ui.Frame;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Planning.Areas.Planning.Pages.Public;

/// <summary>What became of a need, for whoever has its code; and the resident's word on the result.</summary>
public sealed class FateModel(PublicNeeds needs, WritePipeline pipeline, Words words, TimeProvider clock) : PageModel
{
    public Tenant Office { get; private set; } = null!;

    public NeedFate Fate { get; private set; } = null!;

    public IReadOnlyList<(StatusKind Kind, string Title, string Text)> Steps { get; private set; } = [];

    public DateOnly Today => clock.Today();

    public string Address => $"{Request.Scheme}://{Request.Host}{PlanningLinks.Fate(Office.Code, Fate.Own.Code)}";

    public async Task<IActionResult> OnGetAsync(string office, string code, CancellationToken ct) => await FindAsync(office, code, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string office, string code, NeedVerdict verdict, CancellationToken ct)
    {
        if (!await FindAsync(office, code, ct))
        {
            return NotFound();
        }

        var answer = await pipeline.RunAsync<JudgeNeedHandler, Done>(
            Office.Id, new Actor(ActorKind.Visitor, null, "", null),
            (handler, change, token) => handler.HandleAsync(new JudgeNeed(code, verdict), change, token), ct);
        this.Notify(answer.Succeeded ? words["Planning.Verdict.Thanks"] : words.Problem(answer.Problems[0]));
        return Redirect(PlanningLinks.Fate(Office.Code, Fate.Own.Code));
    }

    private async Task<bool> FindAsync(string office, string code, CancellationToken ct)
    {
        if (await needs.OfficeAsync(office, ct) is not { } found || await needs.FateAsync(found, code, ct) is not { } fate)
        {
            return false;
        }

        (Office, Fate) = (found, fate);
        Steps = [.. Tell()];
        return true;
    }

    private IEnumerable<(StatusKind Kind, string Title, string Text)> Tell()
    {
        var need = Fate.Need;
        yield return (StatusKind.Done, words["Planning.Step.Raised"], words.Formats.Day(Fate.Own.RaisedOn));
        if (need.AnsweredOn is { } answered)
        {
            yield return (StatusKind.Done, words["Planning.Step.Answered"], words.Formats.Day(answered));
        }
        else if (need.AnswerDue is { } due && need.State is NeedState.Raised or NeedState.Accepted)
        {
            yield return (due < Today ? StatusKind.Late : StatusKind.Quiet, words["Planning.Step.AnswerDue"], words.Formats.Day(due));
        }

        if (need.Priority is { } place)
        {
            yield return (StatusKind.Done, words["Planning.Step.Ranked", ("place", place)], need.PriorityMethod);
        }

        foreach (var rise in Fate.Rises)
        {
            yield return rise.Rise.Answer == NeedAnswer.None
                ? (rise.Rise.DueOn < Today ? StatusKind.Late : StatusKind.Quiet, words["Planning.Step.Risen"], rise.Receiver.In(words.Language))
                : (StatusKind.Info, words[$"Planning.Answer.{rise.Rise.Answer}"], $"{rise.Receiver.In(words.Language)}: {PublicNeeds.Mask(rise.Rise.AnswerText)}");
        }

        foreach (var fact in Fate.Measures[need.Id])
        {
            yield return (StatusKind.Info, words["Planning.Step.Measure"],
                words["Planning.Step.Measure.Text", ("title", fact.Measure.Title), ("programme", fact.Document.Title), ("som", words.Formats.Som(fact.Measure.Cost)), ("act", fact.Document.Act)]);
            yield return fact.Measure.State switch
            {
                MeasureState.Done => (StatusKind.Done, words["Planning.Step.Result"],
                    $"{PublicNeeds.Mask(fact.Measure.ResultText)} {words["Planning.Step.Spent", ("som", words.Formats.Som(fact.Measure.Spent))]}".Trim()),
                MeasureState.CarriedOver or MeasureState.Dropped => (StatusKind.Late, words[$"Planning.MeasureState.{fact.Measure.State}"], PublicNeeds.Mask(fact.Measure.Reason)),
                MeasureState.Doing => (StatusKind.Now, words["Planning.MeasureState.Doing"], words.Formats.Percent(fact.Measure.Progress / 100m, 0)),
                MeasureState.Planned => (StatusKind.Quiet, words["Planning.MeasureState.Planned"], words.Formats.Day(fact.Measure.To)),
            };
        }
    }
}
