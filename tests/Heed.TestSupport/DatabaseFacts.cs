using Xunit.Abstractions;
using Xunit.Sdk;

namespace Heed.TestSupport;

/// <summary>Marks the subclass that runs its facts on PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OnPostgresAttribute : Attribute;

/// <summary>A fact that holds on either engine: written once in an abstract class, run by a subclass for each engine.</summary>
[XunitTestCaseDiscoverer("Heed.TestSupport." + nameof(DatabaseFactDiscoverer), "Heed.TestSupport")]
public sealed class DatabaseFactAttribute : FactAttribute;

/// <summary>A theory that holds on either engine.</summary>
[XunitTestCaseDiscoverer("Heed.TestSupport." + nameof(DatabaseTheoryDiscoverer), "Heed.TestSupport")]
public sealed class DatabaseTheoryAttribute : TheoryAttribute;

public sealed class DatabaseFactDiscoverer(IMessageSink sink) : FactDiscoverer(sink)
{
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        SkippedFacts.Skip(discoveryOptions, testMethod, DiagnosticMessageSink) ?? base.CreateTestCase(discoveryOptions, testMethod, factAttribute);
}

public sealed class DatabaseTheoryDiscoverer(IMessageSink sink) : TheoryDiscoverer(sink)
{
    public override IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        SkippedFacts.Skip(discoveryOptions, testMethod, DiagnosticMessageSink) is { } skipped ? [skipped] : base.Discover(discoveryOptions, testMethod, theoryAttribute);
}

internal static class SkippedFacts
{
    public static IXunitTestCase? Skip(ITestFrameworkDiscoveryOptions options, ITestMethod method, IMessageSink sink) =>
        method.TestClass.Class.GetCustomAttributes(typeof(OnPostgresAttribute).AssemblyQualifiedName).Any() && Needs.WhyNoPostgres is { } why
            ? new XunitSkippedDataRowTestCase(sink, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method, why)
            : null;
}
