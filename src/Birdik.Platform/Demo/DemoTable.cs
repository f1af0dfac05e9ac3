namespace Birdik.Platform.Demo;

/// <summary>The demo accounts as a table for people.</summary>
public static class DemoTable
{
    public static void Write(IReadOnlyList<DemoAccount> accounts, TextWriter to)
    {
        foreach (var account in accounts.Prepend(new DemoAccount("user", "password", "role", "tenant")))
        {
            to.WriteLine($"{account.User,-20}{account.Password,-20}{account.Role,-20}{account.Tenant}");
        }
    }
}
