using Heed.Facts.Columns.Files;

namespace Heed.Facts.Tests.Columns;

/// <summary>How far the step came at which the power failed.</summary>
public enum Fault
{
    /// <summary>It did nothing.</summary>
    Before,

    /// <summary>It wrote half.</summary>
    Half,

    /// <summary>It was done.</summary>
    After,

    /// <summary>It was done, and what the folder had not been told to keep is undone.</summary>
    Forgotten,

    /// <summary>It was done and kept, and what came before it and the folder had not been told to keep is undone.</summary>
    Reordered,
}

/// <summary>A disk whose power fails at a chosen step; from then on nothing is done any more.</summary>
internal sealed class FaultyDisk(int failsAt, Fault fault) : Disk
{
    private readonly Lock gate = new();
    private readonly Stack<Action> undo = new();
    private bool isDead;
    private int ofThisStep;

    public int Steps { get; private set; }

    public override void Write(string path, ReadOnlySpan<byte> bytes)
    {
        lock (gate)
        {
            ofThisStep = 0;
            Remember(path);
            if (Step())
            {
                base.Write(path, bytes);
                return;
            }

            if (fault == Fault.Half) base.Write(path, bytes[..(bytes.Length / 2)]);
            if (fault >= Fault.After) base.Write(path, bytes);
            Die();
        }
    }

    public override void Rename(string path, string to)
    {
        lock (gate)
        {
            ofThisStep = 0;
            Remember(path);
            Remember(to);
            Do(() => base.Rename(path, to));
        }
    }

    public override void SyncFolder(string folder)
    {
        lock (gate)
        {
            ofThisStep = 0;
            Do(() =>
            {
                base.SyncFolder(folder);
                undo.Clear();
            });
        }
    }

    public override void Delete(string path)
    {
        lock (gate)
        {
            ofThisStep = 0;
            Remember(path);
            Do(() => base.Delete(path));
        }
    }

    private void Do(Action action)
    {
        var lives = Step();
        if (lives || fault >= Fault.After) action();
        if (!lives) Die();
    }

    private bool Step()
    {
        if (isDead) throw new PowerFailedException();
        return ++Steps != failsAt;
    }

    private void Remember(string path)
    {
        if (isDead) return;
        ofThisStep++;
        var before = File.Exists(path) ? File.ReadAllBytes(path) : null;
        undo.Push(() =>
        {
            if (before is null) File.Delete(path);
            else File.WriteAllBytes(path, before);
        });
    }

    private void Die()
    {
        isDead = true;
        if (fault == Fault.Reordered) for (; ofThisStep > 0 && undo.Count > 0; ofThisStep--) undo.Pop();
        if (fault is Fault.Forgotten or Fault.Reordered) while (undo.TryPop(out var back)) back();
        throw new PowerFailedException();
    }
}

public sealed class PowerFailedException() : IOException("the power failed");
