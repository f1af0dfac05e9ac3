using Birdik.Platform.Registers.Import;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Birdik.Platform.Registers.Web;

/// <summary>Gives the pages of an import an address under each register that has an importer, under the importer's permission.</summary>
internal sealed class ImportRoutes(IEnumerable<IRegister> registers, IEnumerable<IRegisterImporter> importers)
    : IConfigureOptions<RazorPagesOptions>
{
    public void Configure(RazorPagesOptions options)
    {
        Route(options, "/Import/Index", "");
        Route(options, "/Import/Check", "/check");
        Route(options, "/Import/Details", "/{id:guid}");
    }

    private void Route(RazorPagesOptions options, string page, string rest) =>
        options.Conventions.AddAreaPageRouteModelConvention("Platform", page, model =>
        {
            model.Selectors.Clear();
            foreach (var importer in importers)
            {
                var register = registers.Single(register => register.Key == importer.Register);
                model.Selectors.Add(new SelectorModel
                {
                    AttributeRouteModel = new AttributeRouteModel { Template = $"{ImportLinks.Start(register).TrimStart('/')}{rest}" },
                    EndpointMetadata = { new AuthorizeAttribute(importer.Permission), new RegisterMetadata(register) },
                });
            }
        });
}
