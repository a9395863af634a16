// A component that is drawn anew only when its properties change. (preact/compat has one, with much else.)
import { Component, h, type ComponentType, type FunctionComponent } from "preact";

type Same<P> = (old: P, next: P) => boolean;

const shallow = <P extends object>(old: P, next: P) => {
  const a = old as { [name: string]: unknown }, b = next as { [name: string]: unknown };
  return Object.keys(a).length === Object.keys(b).length && Object.keys(a).every(name => a[name] === b[name]);
};

export function memo<P extends object>(inner: FunctionComponent<P>, same: Same<P> = shallow): ComponentType<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: P) {
      return !same(this.props, next);
    }
    render() {
      return h(inner, this.props as P & { key?: never });
    }
  } as ComponentType<P>;
}
