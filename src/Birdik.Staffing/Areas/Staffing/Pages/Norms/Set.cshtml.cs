using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Birdik.Staffing.Measured;
using Birdik.Staffing.Norms;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Staffing.Areas.Staffing.Pages.Norms;

/// <summary>Enters a norm of work, or a new period of one.</summary>
public sealed class SetModel(NationalDb db, ReadMeasured read, NationalWriter writer, Words words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public NormInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Posts => Items<FunctionPost>("Powers.Post");

    public IReadOnlyList<SelectListItem> Drivers => Items<WorkDriver>("Staffing.Driver");

    public IReadOnlyList<SelectListItem> Confidences => Items<WorkConfidence>("Staffing.Confidence");

    public async Task OnGetAsync(string? code, bool measured, CancellationToken ct)
    {
        Input.From = clock.Today();
        if (code is not null && await db.Set<WorkNorm>().Where(norm => norm.Code == code).OrderByDescending(norm => norm.From).FirstOrDefaultAsync(ct) is { } last)
        {
            Input = new NormInput
            {
                Code = last.Code,
                NameKy = last.Name.Ky,
                NameRu = last.Name.Ru,
                NameEn = last.Name.En,
                FunctionCode = last.FunctionId is { } id ? await db.Set<Function>().Where(one => one.Id == id).Select(one => one.Code).SingleAsync(ct) : "",
                Post = last.Post,
                Driver = last.Driver,
                PerUnit = last.PerUnit,
                Minutes = last.Minutes,
                LeastMinutes = last.LeastMinutes,
                MostMinutes = last.MostUnitMinutes,
                Confidence = last.Confidence,
                Source = last.Source,
                From = clock.Today(),
                ByLaw = last.ByLaw,
                IsVerified = last.IsVerified,
            };
            if (measured)
            {
                await FillMeasuredAsync(last.Code, ct);
            }
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var command = Input.Command;
        var answer = await writer.RunAsync<SetWorkNormHandler, string>((handler, change, token) => handler.HandleAsync(command, change, token), ct);
        if (answer.TryGet(out var code))
        {
            this.Notify(words["Staffing.Norm.Done"]);
            return Redirect(StaffingLinks.Norm(code));
        }

        ModelState.Add([.. answer.Problems.Select(problem => problem with { Field = problem.Field?.Replace("Name.Ky", "NameKy", StringComparison.Ordinal) })], words, "Input");
        return Page();
    }

    private async Task FillMeasuredAsync(string code, CancellationToken ct)
    {
        var report = await read.OfYearAsync(everywhere: true, ct);
        if (report.Norms.FirstOrDefault(one => one.Norm.Code == code && one.IsEnough) is not { } found)
        {
            return;
        }

        (Input.Minutes, Input.LeastMinutes, Input.MostMinutes) = (found.Time.Median, found.Time.LowerQuartile, found.Time.UpperQuartile);
        (Input.Confidence, Input.IsVerified) = (WorkConfidence.Measured, true);
        Input.Source = words[
            "Staffing.Measured.Source", ("count", found.Time.Count), ("offices", found.Offices), ("from", report.From), ("to", report.To)];
    }

    private List<SelectListItem> Items<T>(string texts)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(one => new SelectListItem(words[$"{texts}.{one}"], one.ToString()))];
}

/// <summary>The form of a norm of work.</summary>
public sealed class NormInput
{
    public string Code { get; set; } = "";

    public string NameKy { get; set; } = "";

    public string NameRu { get; set; } = "";

    public string NameEn { get; set; } = "";

    public string FunctionCode { get; set; } = "";

    public FunctionPost Post { get; set; }

    public WorkDriver Driver { get; set; }

    public decimal PerUnit { get; set; }

    public decimal Minutes { get; set; }

    public decimal LeastMinutes { get; set; }

    public decimal MostMinutes { get; set; }

    public WorkConfidence Confidence { get; set; } = WorkConfidence.Expert;

    public string Source { get; set; } = "";

    public DateOnly From { get; set; }

    public bool ByLaw { get; set; }

    public bool IsVerified { get; set; }

    internal SetWorkNorm Command => new(
        Code.Trim(), FunctionCode.Trim(), new LocalizedText(NameKy.Trim(), NameRu.Trim(), NameEn.Trim()), Post, Driver, PerUnit, Minutes,
        LeastMinutes, MostMinutes, ByLaw, Confidence, Source.Trim(), From, IsVerified);
}
