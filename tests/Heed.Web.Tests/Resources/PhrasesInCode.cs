using System.Reflection;
using System.Reflection.Emit;
using Heed.Measures.Reports;

namespace Heed.Web.Tests.Resources;

/// <summary>Every phrase an assembly makes, read from its code, so that none is forgotten whether or not a test ever comes by it.</summary>
internal static class PhrasesInCode
{
    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> s_codes =
        typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    /// <param name="Type">Where it is made.</param>
    /// <param name="Method">By which method.</param>
    /// <param name="Phrase">The phrase, its values being whatever; null where words known only when it runs become one, which nobody can translate.</param>
    public sealed record Made(Type Type, string Method, Phrase? Phrase);

    public static IEnumerable<Made> Of(Assembly assembly) =>
        from type in assembly.GetTypes()
        where type != typeof(Phrase)
        from method in type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All))
        where method.GetMethodBody() is not null
        from phrase in In(method)
        select new Made(type, method.Name, phrase);

    private static List<Phrase?> In(MethodBase method)
    {
        var steps = Steps(method).ToList();
        List<Phrase?> made = [];
        Stack<(Phrase Phrase, int Letters, int Values)> open = new();
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Operand is not MethodBase called || called.DeclaringType != typeof(Phrase)) continue;
            if (called.IsConstructor) open.Push((new(0, 0), Number(steps[i - 2]), Number(steps[i - 1])));
            else if (called.Name == nameof(Phrase.AppendLiteral) && steps[i - 1].Operand is string words)
            {
                var (phrase, letters, values) = open.Pop();
                phrase.AppendLiteral(words);
                open.Push((phrase, letters - words.Length, values));
            }
            else if (called.Name == nameof(Phrase.AppendFormatted))
            {
                var (phrase, letters, values) = open.Pop();
                phrase.AppendFormatted("", steps[i - 1].Operand as string);
                open.Push((phrase, letters, values - 1));
            }
            else if (called.Name == "op_Implicit") made.AddRange(Given(steps, i));

            while (open.TryPeek(out var top) && top is { Letters: 0, Values: 0 }) made.Add(open.Pop().Phrase);
        }

        return made;
    }

    // A choice between texts jumps to where the phrase is made of either.
    private static IEnumerable<Phrase?> Given(List<Step> steps, int at) =>
        steps.Where((s, i) => i + 1 == at || (i + 1 < at && steps[i + 1].Target == steps[at].Offset)).Where(s => s.Code != OpCodes.Ldnull).Select(s => s.Operand is string words ? (Phrase?)words : null);

    private static int Number(Step step) => step.Code.Name switch
    {
        "ldc.i4.s" or "ldc.i4" => (int)step.Operand!,
        var name => int.Parse(name![^1..], System.Globalization.CultureInfo.InvariantCulture),
    };

    private static IEnumerable<Step> Steps(MethodBase method)
    {
        var (il, module) = (method.GetMethodBody()!.GetILAsByteArray()!, method.Module);
        Type[]? ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null, ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < il.Length;)
        {
            var start = at;
            var code = s_codes[il[at] == 0xFE ? (short)((il[at++] << 8) | il[at++]) : il[at++]];
            object? operand = code.OperandType switch
            {
                OperandType.InlineString => module.ResolveString(BitConverter.ToInt32(il, at)),
                OperandType.InlineMethod => module.ResolveMethod(BitConverter.ToInt32(il, at), ofType, ofMethod),
                OperandType.InlineI or OperandType.InlineBrTarget => BitConverter.ToInt32(il, at),
                OperandType.ShortInlineI or OperandType.ShortInlineBrTarget => (int)(sbyte)il[at],
                _ => null,
            };
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
            yield return new(start, code, operand, code.OperandType is OperandType.InlineBrTarget or OperandType.ShortInlineBrTarget ? at + (int)operand! : null);
        }
    }

    private sealed record Step(int Offset, OpCode Code, object? Operand, int? Target);
}
