using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Generators.Finding;

/// <summary>What one file declares, read once.</summary>
internal sealed class Outline
{
    private static readonly ConditionalWeakTable<SyntaxTree, Outline> Known = new();

    private Outline(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot(cancellationToken);
        var hash = new DeclarationHash(tree, cancellationToken);
        var (annotated, aliases) = (new List<TypeDeclarationSyntax>(), new List<Alias>());
        // Another version, or another #if, may read the same text in another way, and what it skips it may have misread.
        var options = (CSharpParseOptions)tree.Options;
        hash.Add(options.LanguageVersion.ToDisplayString());
        foreach (var symbol in options.PreprocessorSymbolNames) hash.Add(symbol);
        // Hooks of one order run in that of their files.
        hash.Add(tree.FilePath);
        if (root.ContainsSkippedText) hash.Add(root.FullSpan);
        hash.Add(root.AttributeLists);
        Read(root.Externs, root.Usings, root.Members);
        (Hash, Annotated, Aliases) = (hash.Value, annotated, aliases);

        void Read(SyntaxList<ExternAliasDirectiveSyntax> externs, SyntaxList<UsingDirectiveSyntax> usings, SyntaxList<MemberDeclarationSyntax> members)
        {
            hash.Add(externs);
            hash.Add(usings);
            foreach (var @using in usings)
                if (@using is { Alias: { } alias, NamespaceOrType: NameSyntax target })
                    aliases.Add(new Alias(alias.Name.Identifier.ValueText, SimpleName(target), @using.GlobalKeyword.RawKind != 0));
            foreach (var member in members) ReadMember(member);
        }

        void ReadMember(MemberDeclarationSyntax member)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax space:
                    hash.AddFrom(space.SpanStart, space.Name.Span.End);
                    Read(space.Externs, space.Usings, space.Members);
                    hash.Close();
                    break;
                case TypeDeclarationSyntax type:
                    if (type.AttributeLists.Count > 0) annotated.Add(type);
                    hash.AddFrom(type.SpanStart, type.OpenBraceToken.RawKind == 0 ? type.Span.End : type.OpenBraceToken.SpanStart);
                    foreach (var inner in type.Members) ReadMember(inner);
                    hash.Close();
                    break;
                // A body says nothing to the outside.
                case BaseMethodDeclarationSyntax { Body: { } body } method:
                    hash.AddFrom(method.SpanStart, body.SpanStart);
                    break;
                case BaseMethodDeclarationSyntax { ExpressionBody: { } body } method:
                    hash.AddFrom(method.SpanStart, body.SpanStart);
                    break;
                case GlobalStatementSyntax:
                    break;
                default:
                    hash.Add(member.Span);
                    break;
            }
        }
    }

    /// <summary>Equal for files that differ only in comments and bodies of methods.</summary>
    public ulong Hash { get; }

    /// <summary>The types that have any attribute.</summary>
    public IReadOnlyList<TypeDeclarationSyntax> Annotated { get; }

    /// <summary>Other names of types and namespaces.</summary>
    public IReadOnlyList<Alias> Aliases { get; }

    public static Outline Of(SyntaxTree tree, CancellationToken cancellationToken)
        => Known.TryGetValue(tree, out var known) ? known : Known.GetValue(tree, _ => new Outline(tree, cancellationToken));

    public static string SimpleName(NameSyntax name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        _ => "",
    };
}
