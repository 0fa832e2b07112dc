package io.brook.streams;

import static java.lang.classfile.ClassTransform.transformingMethodBodies;

import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A mistake that somebody could make in the fleet, made in its byte code.
record Mutant(String mistake, String victim, ClassTransform change) {
    private static final ClassDesc LANE = ClassDesc.of("io.brook.streams.SourceLane");
    private static final ClassDesc JUDGEMENT = ClassDesc.of("io.brook.streams.Judgement");
    private static final ClassDesc EVENT = ClassDesc.of("io.brook.admission.Event");
    private static final ClassDesc VERDICT = ClassDesc.of("io.brook.admission.Verdict");

    static Stream<Mutant> all() {
        return Stream.of(
                new Mutant(
                        "a clock that follows the event's claim",
                        "io.brook.admission.EventClock",
                        in("advancedBy", Mutant::firstArgumentInsteadOfTheLesser)),
                new Mutant(
                        "a sighting of a refused record",
                        "io.brook.streams.SourceLane",
                        atStartOf("act", Mutant::rememberIfRefused)),
                new Mutant(
                        "expiry one bucket too early",
                        "io.brook.admission.Admission",
                        in("firstBucketKept", Mutant::oneMore)),
                new Mutant(
                        "edges a millisecond off",
                        "io.brook.admission.Timeliness",
                        in("of", Mutant::otherSideOfTheEdge)),
                new Mutant(
                        "a key that overtakes its parked records",
                        "io.brook.streams.ParkingLot",
                        atStartOf("mustFollow", code -> code.iconst_0().ireturn())),
                new Mutant(
                        "a parked record judged by the clock of its release",
                        "io.brook.admission.Clocks",
                        atStartOf("arrival", code -> returnClock(code, "latest"))),
                new Mutant(
                        "a repeat looked for by the clock of its arrival only",
                        "io.brook.admission.Clocks",
                        atStartOf("latest", code -> returnClock(code, "arrival"))));
    }

    @Override
    public String toString() {
        return mistake;
    }

    private static ClassTransform in(String method, CodeTransform change) {
        return transformingMethodBodies(model -> model.methodName().equalsString(method), change);
    }

    private static ClassTransform atStartOf(String method, Consumer<CodeBuilder> addition) {
        return in(method, new CodeTransform() {
            @Override
            public void atStart(CodeBuilder code) {
                addition.accept(code);
            }

            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                code.with(element);
            }
        });
    }

    private static void firstArgumentInsteadOfTheLesser(CodeBuilder code, CodeElement element) {
        if (element instanceof InvokeInstruction call && call.name().equalsString("min")) {
            code.pop2();
        } else {
            code.with(element);
        }
    }

    private static void oneMore(CodeBuilder code, CodeElement element) {
        if (element instanceof ReturnInstruction) {
            code.iconst_1().iadd();
        }
        code.with(element);
    }

    private static void otherSideOfTheEdge(CodeBuilder code, CodeElement element) {
        switch (element) {
            case BranchInstruction branch when branch.opcode() == Opcode.IFGE -> code.ifgt(branch.target());
            case BranchInstruction branch when branch.opcode() == Opcode.IFLE -> code.iflt(branch.target());
            default -> code.with(element);
        }
    }

    private static void rememberIfRefused(CodeBuilder code) {
        code.aload(1)
                .invokevirtual(JUDGEMENT, "verdict", MethodTypeDesc.of(VERDICT))
                .instanceOf(VERDICT.nested("Refused"))
                .ifThen(refused -> refused.aload(1)
                        .invokevirtual(JUDGEMENT, "event", MethodTypeDesc.of(EVENT))
                        .ifThen(
                                Opcode.IFNONNULL,
                                event -> event.aload(0)
                                        .aload(1)
                                        .invokevirtual(JUDGEMENT, "event", MethodTypeDesc.of(EVENT))
                                        .aload(1)
                                        .invokevirtual(
                                                LANE,
                                                "remember",
                                                MethodTypeDesc.ofDescriptor("(Lio/brook/admission/Event;"
                                                        + "Lio/brook/streams/Judgement;)V"))));
    }

    private static void returnClock(CodeBuilder code, String field) {
        var clock = ClassDesc.of("io.brook.admission.EventClock");
        code.aload(0)
                .getfield(ClassDesc.of("io.brook.admission.Clocks"), field, clock)
                .areturn();
    }
}
