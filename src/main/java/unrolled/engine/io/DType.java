package unrolled.engine.io;

import java.nio.ByteBuffer;
import java.util.Optional;

/// The number types of a safetensors file, named as in its header; all are little-endian.
///
/// Source: the dtype table of the safetensors format. `U64` and the 8-bit floats are left out.
public enum DType {
  /// IEEE 754 double precision.
  F64(8, true),
  /// IEEE 754 single precision.
  F32(4, true),
  /// IEEE 754 half precision.
  F16(2, true),
  /// The upper half of a single-precision number.
  BF16(2, true),
  /// Signed, 64 bits.
  I64(8, false),
  /// Signed, 32 bits.
  I32(4, false),
  /// Signed, 16 bits.
  I16(2, false),
  /// Signed, 8 bits.
  I8(1, false),
  /// Unsigned, 32 bits.
  U32(4, false),
  /// Unsigned, 16 bits.
  U16(2, false),
  /// Unsigned, 8 bits.
  U8(1, false),
  /// One byte, 0 for false.
  BOOL(1, false);

  private final int bytes;
  private final boolean floating;

  DType(int bytes, boolean floating) {
    this.bytes = bytes;
    this.floating = floating;
  }

  /// Bytes per number in a file.
  public int bytes() {
    return bytes;
  }

  /// Whether the numbers are floating-point ones, held as `double`; the others are held as `long`.
  public boolean isFloating() {
    return floating;
  }

  static Optional<DType> named(String name) {
    for (DType dtype : values()) {
      if (dtype.name().equals(name)) {
        return Optional.of(dtype);
      }
    }
    return Optional.empty();
  }

  double readDouble(ByteBuffer in) {
    return switch (this) {
      case F64 -> in.getDouble();
      case F32 -> in.getFloat();
      case F16 -> Float.float16ToFloat(in.getShort());
      case BF16 -> Float.intBitsToFloat(in.getShort() << Short.SIZE);
      default -> readLong(in);
    };
  }

  long readLong(ByteBuffer in) {
    return switch (this) {
      case I64 -> in.getLong();
      case I32 -> in.getInt();
      case I16 -> in.getShort();
      case I8 -> in.get();
      case U32 -> Integer.toUnsignedLong(in.getInt());
      case U16 -> Short.toUnsignedLong(in.getShort());
      case U8 -> Byte.toUnsignedLong(in.get());
      case BOOL -> in.get() == 0 ? 0 : 1;
      default -> throw new IllegalStateException(this + " is not a whole number.");
    };
  }
}
