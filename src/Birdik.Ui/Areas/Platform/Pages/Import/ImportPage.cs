using Birdik.Platform.Registers;
using Birdik.Platform.Registers.Import;
using Birdik.Platform.Registers.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Ui.Areas.Platform.Pages.Import;

/// <summary>A page of an import: the address says into which register.</summary>
public abstract class ImportPage(RegisterImports imports) : PageModel
{
    public IRegister Register => HttpContext.GetEndpoint()!.Metadata.GetRequiredMetadata<RegisterMetadata>().Register;

    public IRegisterImporter Importer => Imports.ImporterOf(Register)!;

    protected RegisterImports Imports { get; } = imports;
}
