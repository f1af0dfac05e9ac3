using Birdik.Testing;

[assembly: AssemblyFixture(typeof(BirdikHost))]
