using Birdik.Methods.Staffing;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Staffing.Pictures;
using Birdik.Staffing.Structures;
using Birdik.Staffing.Tables;
using Birdik.Ui.Areas.Platform.Pages.History;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Staffing.Areas.Staffing.Pages.Structures;

/// <summary>A version of the structure: who answers to whom, what is otherwise than in the typical one, and, for a draft, its changes and adoption.</summary>
public sealed class DetailsModel(
    OfficeStructures structures, CurrentUser user, Writer writer, HistoryLines history, Words words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public UnitInput Unit { get; set; } = new();

    [BindProperty]
    public IReadOnlyList<PlaceInput> Places { get; set; } = [];

    [BindProperty]
    public AdoptInput Adopt { get; set; } = new();

    public StructureView View { get; private set; } = null!;

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public IReadOnlyList<string> Differences { get; private set; } = [];

    public bool IsDraft => View.Structure.State == StructureState.Draft;

    public bool MayDraft => IsDraft && user.May(StaffingPermissions.Draft);

    public bool MayAdopt => IsDraft && user.May(StaffingPermissions.Approve);

    public string Title => View.Typical.Units.Count == 0
        ? words["Staffing.Structure.Heading", ("number", View.Structure.Number), ("units", View.Nodes.Count)]
        : words["Staffing.Structure.Finding", ("number", View.Structure.Number), ("units", View.Nodes.Count), ("count", Differences.Count)];

    public IReadOnlyList<SelectListItem> Organs =>
        [.. Enum.GetValues<StructureOrgan>().Select(organ => new SelectListItem(words[$"Staffing.Organ.{organ}"], organ.ToString()))];

    /// <summary>The units to which the one in the form could answer.</summary>
    public IReadOnlyList<SelectListItem> Parents => [.. Units.Where(item => item.Value != Unit.Id?.ToString())];

    public IReadOnlyList<SelectListItem> Units =>
        [.. View.Nodes.Select(node => new SelectListItem(node.Unit.Name.In(words.Language), node.Unit.Id.Value.ToString()))];

    public IReadOnlyList<SelectListItem> Posts =>
        [.. View.Posts.Where(post => post.Units is not null).Select(post => new SelectListItem(post.Post.Name.In(words.Language), post.Post.Id.Value.ToString()))];

    public string? ChangedName => View.Nodes.FirstOrDefault(node => node.Unit.Id.Value == Unit.Id)?.Unit.Name.In(words.Language);

    public IReadOnlyList<TreeBox> Tree
    {
        get
        {
            var strange = View.Differences.Where(one => one.Kind == StructureDifferenceKind.Additional).Select(one => one.Own).ToHashSet();
            string Names(IEnumerable<PlacedPost> posts) => string.Join(", ", posts.Select(post => post.Post.Name.In(words.Language)));
            return
            [
                new TreeBox(0, View.Head?.Name.In(words.Language) ?? words["Staffing.Structure.HeadOfOffice"], Names(View.Free.Where(post => post.Post.Id != View.Head?.Id)), "main-soft"),
                .. View.Nodes.Select(node => new TreeBox(
                    node.Depth, node.Unit.Name.In(words.Language), Names(node.Posts.OrderByDescending(post => post.Post.Id == node.Unit.HeadId)),
                    strange.Contains(node.Unit.Id.ToString()) ? "saffron-soft" : "surface")),
            ];
        }
    }

    public async Task<IActionResult> OnGetAsync(string id, Guid? unit, CancellationToken ct)
    {
        Guid? asked = Guid.TryParse(id, out var known) ? known : null;
        if (asked is null && id != StaffingLinks.Newest)
        {
            return NotFound();
        }

        if (!await ReadAsync(asked, ct))
        {
            return asked is null ? Redirect(StaffingLinks.Structures) : NotFound();
        }

        Adopt.ActOn = clock.Today();
        if (View.Nodes.FirstOrDefault(node => node.Unit.Id.Value == unit)?.Unit is { } chosen)
        {
            Unit = new UnitInput
            {
                Id = unit, NameKy = chosen.Name.Ky, NameRu = chosen.Name.Ru, Parent = chosen.ParentId?.Value, Head = chosen.HeadId?.Value,
            };
        }

        return Page();
    }

    public Task<IActionResult> OnPostUnitAsync(Guid id, CancellationToken ct) => ChangeAsync<SetStructureUnitHandler>(
        id, StaffingPermissions.Draft, "Staffing.Structure.UnitDone", "Unit",
        (handler, change, token) => handler.HandleAsync(
            new SetStructureUnit(
                new(id), IdOf<StructureUnit>(Unit.Id), new LocalizedText(Unit.NameKy.Trim(), Unit.NameRu.Trim()),
                IdOf<StructureUnit>(Unit.Parent), IdOf<Post>(Unit.Head)),
            change, token),
        ct);

    public Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken ct) => ChangeAsync<RemoveStructureUnitHandler>(
        id, StaffingPermissions.Draft, "Staffing.Structure.UnitRemoved", "Unit",
        (handler, change, token) => handler.HandleAsync(new RemoveStructureUnit(new(id), new(Unit.Id ?? Guid.Empty)), change, token),
        ct);

    public Task<IActionResult> OnPostPlacesAsync(Guid id, CancellationToken ct) => ChangeAsync<PlacePostsHandler>(
        id, StaffingPermissions.Draft, "Staffing.Structure.PostsPlaced", "",
        (handler, change, token) => handler.HandleAsync(
            new PlacePosts(new(id), [.. Places.Select(place => (new Id<Post>(place.Post), IdOf<StructureUnit>(place.Unit)))]), change, token),
        ct);

    public Task<IActionResult> OnPostAdoptAsync(Guid id, CancellationToken ct) => ChangeAsync<AdoptStructureHandler>(
        id, StaffingPermissions.Approve, "Staffing.Structure.Adopted", "Adopt",
        (handler, change, token) => handler.HandleAsync(new AdoptStructure(new(id), Adopt.Organ, Adopt.ActNumber.Trim(), Adopt.ActOn), change, token),
        ct);

    private async Task<IActionResult> ChangeAsync<THandler>(
        Guid id, string permission, string done, string prefix, Func<THandler, ChangeContext, CancellationToken, Task<Result<Done>>> use, CancellationToken ct)
        where THandler : notnull
    {
        if (!user.May(permission))
        {
            return Forbid();
        }

        var answer = ModelState.IsValid ? await writer.RunAsync(use, ct) : null;
        if (answer?.Succeeded == true)
        {
            this.Notify(words[done]);
            return Redirect(StaffingLinks.Structure(id));
        }

        if (!await ReadAsync(id, ct))
        {
            return NotFound();
        }

        ModelState.Add(answer?.Problems ?? [], words, prefix);
        return Page();
    }

    private static Id<T>? IdOf<T>(Guid? id) => id is { } known ? new Id<T>(known) : null;

    private async Task<bool> ReadAsync(Guid? id, CancellationToken ct)
    {
        if (await structures.FindAsync(IdOf<OfficeStructure>(id), ct) is not { } view)
        {
            return false;
        }

        View = view;
        Differences = view.Told(words);
        History = await history.OfAsync(OfficeStructureRef.To(view.Structure.Id), ct);
        return true;
    }
}

/// <summary>The form of a unit.</summary>
public sealed class UnitInput
{
    public Guid? Id { get; set; }

    public string NameKy { get; set; } = "";

    public string NameRu { get; set; } = "";

    public Guid? Parent { get; set; }

    public Guid? Head { get; set; }
}

/// <summary>A post and the unit chosen for it.</summary>
public sealed class PlaceInput
{
    public Guid Post { get; set; }

    public Guid? Unit { get; set; }
}

/// <summary>The act by which a structure is adopted.</summary>
public sealed class AdoptInput
{
    public StructureOrgan Organ { get; set; }

    public string ActNumber { get; set; } = "";

    public DateOnly ActOn { get; set; }
}
