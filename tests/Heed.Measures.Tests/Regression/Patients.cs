using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Regression;

/// <summary>R's data set lung: age, sex and ECOG score, and whether the patient died.</summary>
internal static class Patients
{
    internal static (double[][] Rows, bool[] Outcomes) Rows()
    {
        var rows = ReferenceFile.Read("cox.json").GetProperty("lung").EnumerateArray().Select(row => row.EnumerateArray().Select(x => x.GetDouble()).ToArray()).ToArray();
        return ([.. rows.Select(row => row[2..])], [.. rows.Select(row => row[1] == 1)]);
    }
}
