/** The operators between two operands; `==` reads as `=`, `<>` as `!=`. */
export type BinaryOperator = 'or' | 'and' | ComparisonOperator | ArithmeticOperator;

export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%';

/** A parsed formula; `start` and `end` are the UTF-16 offsets of the node in the text, brackets around it left out. */
export type FormulaTree =
  | NumberNode
  | TextNode
  | BooleanNode
  | NullNode
  | NameNode
  | CallNode
  | UnaryNode
  | BinaryNode
  | IsNullNode
  | BetweenNode
  | InNode;

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** A number as it is written, so that its decimal places count: `2.50`. */
export interface NumberNode extends Placed {
  readonly kind: 'number';
  readonly digits: string;
}

export interface TextNode extends Placed {
  readonly kind: 'text';
  readonly value: string;
}

export interface BooleanNode extends Placed {
  readonly kind: 'boolean';
  readonly value: boolean;
}

export interface NullNode extends Placed {
  readonly kind: 'null';
}

/** A reference: `quantity`, `product.price`. */
export interface NameNode extends Placed {
  readonly kind: 'name';
  readonly name: string;
}

/** A function's call; its name begins at `start`. */
export interface CallNode extends Placed {
  readonly kind: 'call';
  readonly name: string;
  readonly operands: readonly FormulaTree[];
}

export interface UnaryNode extends Placed {
  readonly kind: 'unary';
  readonly operator: '-' | 'not';
  readonly operand: FormulaTree;
}

export interface BinaryNode extends Placed {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: FormulaTree;
  readonly right: FormulaTree;
}

export interface IsNullNode extends Placed {
  readonly kind: 'is_null';
  readonly operand: FormulaTree;
  readonly negated: boolean;
}

/** `operand between low and high`, both ends included. */
export interface BetweenNode extends Placed {
  readonly kind: 'between';
  readonly operand: FormulaTree;
  readonly low: FormulaTree;
  readonly high: FormulaTree;
  readonly negated: boolean;
}

export interface InNode extends Placed {
  readonly kind: 'in';
  readonly operand: FormulaTree;
  readonly choices: readonly FormulaTree[];
  readonly negated: boolean;
}
