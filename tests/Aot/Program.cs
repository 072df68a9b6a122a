using NostrToolkit.Aot;

// Whether the toolkit says under NativeAOT what it says elsewhere: each answer is compared with one found another way.
//   dotnet publish tests/Aot -c Release [-p:IlcInstructionSet=native]
Console.WriteLine(Vectors.Describe());
var checks = new Checks();
CodecChecks.Run(checks);
EventChecks.Run(checks);
FilterChecks.Run(checks);
EntityChecks.Run(checks);
EncryptionChecks.Run(checks);
ReconciliationChecks.Run(checks);
KindChecks.Run(checks);
HttpChecks.Run(checks);
Console.WriteLine($"{checks.Count} checks, {checks.Wrong} wrong");
return checks.Wrong == 0 ? 0 : 1;
