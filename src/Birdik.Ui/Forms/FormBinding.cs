using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Birdik.Ui.Forms;

/// <summary>How forms are read: numbers and days in our ways, empty text as empty text, and no checks but the use cases' own.</summary>
internal sealed class FormBinding : IModelBinderProvider, IDisplayMetadataProvider
{
    public static void Use(MvcOptions options)
    {
        var binding = new FormBinding();
        options.ModelBinderProviders.Insert(0, binding);
        options.ModelMetadataDetailsProviders.Add(binding);
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
    }

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        return type == typeof(DateOnly) ? new DayBinder()
            : type == typeof(int) || type == typeof(long) || type == typeof(decimal) || type == typeof(double) ? new NumberBinder(type)
            : null;
    }

    public void CreateDisplayMetadata(DisplayMetadataProviderContext context) =>
        context.DisplayMetadata.ConvertEmptyStringToNull = false;
}
