using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Birdik.Ui.Forms;

/// <summary>Reads days as the browser's date field sends them (2026-02-03) and as people write them (03.02.2026), and no other way.</summary>
internal sealed class DayBinder : IModelBinder
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy"];

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given);
        var text = given.FirstValue?.Trim() ?? "";
        if (DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            bindingContext.Result = ModelBindingResult.Success(day);
        }
        else if (text.Length == 0 && Nullable.GetUnderlyingType(bindingContext.ModelType) is not null)
        {
            bindingContext.Result = ModelBindingResult.Success(null);
        }
        else
        {
            NumberBinder.Refuse(bindingContext, text.Length == 0 ? "Form.Day.Missing" : "Form.Day.Wrong");
        }

        return Task.CompletedTask;
    }
}
