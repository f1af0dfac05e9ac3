using Birdik.Platform.Localization;
using Birdik.Powers.Functions;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Powers.Areas.Powers.Pages.Functions;

/// <summary>A form that holds the whole entry of a function.</summary>
public abstract class FunctionEntryModel(ReadFunction read, Words words) : FunctionFormModel(read, words)
{
    [BindProperty]
    public FunctionForm Input { get; set; } = new();
}
