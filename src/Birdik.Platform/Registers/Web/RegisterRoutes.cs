using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Birdik.Platform.Registers.Web;

/// <summary>Gives the one register page an address for each register, each under its own permission.</summary>
internal sealed class RegisterRoutes(IEnumerable<IRegister> registers) : IConfigureOptions<RazorPagesOptions>
{
    public void Configure(RazorPagesOptions options) =>
        options.Conventions.AddAreaPageRouteModelConvention("Platform", "/Register", model =>
        {
            model.Selectors.Clear();
            foreach (var register in registers)
            {
                model.Selectors.Add(new SelectorModel
                {
                    AttributeRouteModel = new AttributeRouteModel { Template = register.Path.TrimStart('/') },
                    EndpointMetadata = { new AuthorizeAttribute(register.Permission), new RegisterMetadata(register) },
                });
            }
        });
}
