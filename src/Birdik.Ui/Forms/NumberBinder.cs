using System.Globalization;
using Birdik.Platform.Localization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Ui.Forms;

/// <summary>Reads numbers as people type them: «12 345,6», «12345.6»; a comma is always the decimal sign, a space never matters.</summary>
internal sealed class NumberBinder(Type number) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given);
        var text = Plain(given.FirstValue);
        if (text.Length == 0)
        {
            if (Nullable.GetUnderlyingType(bindingContext.ModelType) is not null)
            {
                bindingContext.Result = ModelBindingResult.Success(null);
            }
            else
            {
                Refuse(bindingContext, "Form.Number.Missing");
            }
        }
        else if (Read(text) is { } value)
        {
            bindingContext.Result = ModelBindingResult.Success(value);
        }
        else
        {
            Refuse(bindingContext, number == typeof(int) || number == typeof(long) ? "Form.Number.Whole" : "Form.Number.Wrong");
        }

        return Task.CompletedTask;
    }

    internal static void Refuse(ModelBindingContext context, string key)
    {
        var words = context.HttpContext.RequestServices.GetRequiredService<Words>();
        context.ModelState.TryAddModelError(context.ModelName, words[key]);
    }

    private static string Plain(string? text) =>
        string.Concat((text ?? "").Where(sign => !char.IsWhiteSpace(sign))).Replace(',', '.');

    private object? Read(string text)
    {
        const NumberStyles Whole = NumberStyles.AllowLeadingSign;
        const NumberStyles Fraction = Whole | NumberStyles.AllowDecimalPoint;
        var culture = CultureInfo.InvariantCulture;
        return number switch
        {
            _ when number == typeof(int) => int.TryParse(text, Whole, culture, out var value) ? value : null,
            _ when number == typeof(long) => long.TryParse(text, Whole, culture, out var value) ? value : null,
            _ when number == typeof(decimal) => decimal.TryParse(text, Fraction, culture, out var value) ? value : null,
            _ => double.TryParse(text, Fraction, culture, out var value) && double.IsFinite(value) ? value : null,
        };
    }
}
